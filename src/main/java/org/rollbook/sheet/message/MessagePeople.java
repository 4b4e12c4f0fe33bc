package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.message.MessageSentence.Person;
import org.rollbook.sheet.message.MessageWord.Kind;

/// The people that the words of one line are about.
final class MessagePeople {
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,3}[镇乡村屯]");

    private final String text;
    private final List<Person> people = new ArrayList<>();
    private final List<String> rest;
    /// Words in front of the first person.
    private final List<String> before = new ArrayList<>();
    private String organisation;
    private String department;

    MessagePeople(String text, String organisation) {
        MessageWords words = new MessageWords(text, organisation);
        this.text = text;
        this.rest = new ArrayList<>(words.rest());
        this.organisation = words.organisation();
        this.department = words.department();
        words.parts().forEach(this::people);
    }

    MessageSentence sentence() {
        if (!people.isEmpty() && !before.isEmpty()) {
            Person first = people.getFirst();
            people.set(0, new Person(first.values(), (String.join(" ", before) + " " + first.unread()).strip()));
        }
        return new MessageSentence(List.copyOf(people), String.join(" ", rest));
    }

    private void people(List<MessageWord> written) {
        List<MessageWord> words = new ArrayList<>(written);
        places(words);
        long names = words.stream().filter(MessageWord::isName).count();
        boolean somebody = words.stream().anyMatch(word -> word.kind() == Kind.NUMBER
                || word.field().filter(ParticipantField.SEX::equals).isPresent());
        List<Integer> rare = IntStream.range(0, words.size()).filter(i -> MessageNames.isRareName(words.get(i))).boxed()
                .toList();
        if (names == 0 && rare.size() == 1
                && (somebody || words.stream().anyMatch(word -> word.kind() == Kind.FIELD))) {
            words.set(rare.getFirst(), MessageWord.name(words.get(rare.getFirst()).text()));
            names = 1;
        }
        if (rare.size() + names == words.stream().filter(word -> word.kind() != Kind.INTRODUCTION).count()
                && rare.size() + names > 1) {
            rare.forEach(i -> words.set(i, MessageWord.name(words.get(i).text())));
            names = words.stream().filter(MessageWord::isName).count();
        }
        int first = words.size() > 1 && words.getFirst().kind() == Kind.DEPARTMENT
                && words.get(1).kind() == Kind.UNKNOWN && MessageNames.isUnusualName(words.get(1)) ? 1 : 0;
        if (names == 0 && somebody && MessageNames.isUnusualName(words.get(first))) {
            words.set(first, MessageWord.name(words.get(first).text()));
            names = 1;
        }
        names += others(words);
        forAll(words, names);
        long phones = words.stream().filter(MessageWord::isPhone).count();
        for (int i = 0; i < words.size() && names == 0; i++) {
            names = apart(words, i) ? 1 : 0;
        }
        if (names == 0) {
            nobody(words);
        } else if (names == 1) {
            add(words);
        } else if (phones == 1 && !words.getLast().isPhone()
                || phones == 1 && names == 2 && words.stream().anyMatch(word -> word.kind() == Kind.FIELD)) {
            oneOf(words);
        } else {
            several(words);
        }
    }

    /// 张庄村 beside somebody else is where they come from.
    private static void places(List<MessageWord> words) {
        List<MessageWord> places = words.stream()
                .filter(word -> word.kind() == Kind.NAME && PLACE.matcher(word.text()).matches()).toList();
        boolean somebody = words.stream().anyMatch(word -> word.kind() == Kind.NAME && !places.contains(word));
        if (somebody && places.size() == 1 && words.stream().filter(MessageWord::isPhone).count() < 2) {
            words.set(words.indexOf(places.getFirst()), MessageWord.organisation(places.getFirst().text()));
        }
    }

    /// A short word between two phones is one more name, asked about where no surname tells: 雷鸣 150…, 英子涵 137….
    private int others(List<MessageWord> words) {
        int found = 0;
        boolean reached = false;
        for (int i = 0; i < words.size(); i++) {
            MessageWord word = words.get(i);
            if (reached && i + 1 < words.size() && words.get(i + 1).isPhone() && !word.isBracketed()
                    && MessageNames.isUnusualName(word)) {
                words.set(i, MessageWord.name(word.text()));
                if (!CellContent.isRareName(word.text())) {
                    words.add(i + 2, new MessageWord(Kind.UNREAD, word.text()));
                }
                found++;
            }
            reached |= word.isPhone();
        }
        return found;
    }

    /// A department in front of several people is that of all of them, unless others follow.
    private void forAll(List<MessageWord> words, long names) {
        int name = 0;
        while (name < words.size() && words.get(name).kind() != Kind.NAME) {
            name++;
        }
        List<MessageWord> places = words.stream().filter(word -> word.kind() == Kind.DEPARTMENT).toList();
        if (names > 1 && places.size() == 1 && words.indexOf(places.getFirst()) < name) {
            department = places.getFirst().text();
            words.removeAll(places);
        }
    }

    /// 长春大学张三 without anything between: asked about.
    private static boolean apart(List<MessageWord> words, int at) {
        String text = words.get(at).text();
        for (int length = 3; length > 1 && words.get(at).isOrganisation(); length--) {
            int end = text.length() - length;
            if (end > 2 && MessageWord.isBody(text.substring(0, end)) && MessageNames.isName(text.substring(end))
                    && !MessageWord.isDepartment(text.substring(end))) {
                words.set(at, MessageWord.name(text.substring(end)));
                words.add(at, MessageWord.organisation(text.substring(0, end)));
                words.add(new MessageWord(Kind.UNREAD, text));
                return true;
            }
        }
        return false;
    }

    /// A part of the line without a name: it goes on about the person before, or is only talk.
    private void nobody(List<MessageWord> words) {
        if (words.size() == 1 && words.getFirst().isOrganisation()) {
            organisation = words.getFirst().text();
            return;
        }
        List<MessageWord> said = words.stream().filter(word -> word.kind() != Kind.INTRODUCTION
                && !(word.kind() == Kind.UNKNOWN && MessageLine.isTalk(word.text()))).toList();
        if (said.isEmpty()) {
            return;
        }
        String unread = said.stream().map(MessageWord::text).collect(Collectors.joining(" "));
        boolean number = said.stream().anyMatch(word -> word.kind() == Kind.NUMBER);
        if (number) {
            rest.add(unread);
        } else if (people.isEmpty()) {
            before.add(unread);
        } else {
            Person last = people.removeLast();
            people.add(new Person(last.values(), (last.unread() + " " + unread).strip()));
        }
    }

    /// Two words that may be names and one phone: somebody has to say who it is.
    private void oneOf(List<MessageWord> words) {
        List<String> names = words.stream().filter(MessageWord::isName).map(MessageWord::text).toList();
        boolean first = true;
        List<MessageWord> changed = new ArrayList<>();
        for (MessageWord word : words) {
            changed.add(word.kind() == Kind.NAME && !first
                    ? new MessageWord(Kind.REMARK, Optional.empty(), word.text(), word.isBracketed()) : word);
            first &= word.kind() != Kind.NAME;
        }
        add(changed);
        Person person = people.removeLast();
        people.add(new Person(person.values(), (person.unread() + " " + String.join(" ", names)).strip()));
    }

    /// Names cut the line; what each of them has must be of the same kinds, or all are asked about.
    private void several(List<MessageWord> words) {
        boolean bodyFirst = words.stream().takeWhile(word -> word.kind() != Kind.NAME)
                .anyMatch(MessageWord::isOrganisation);
        List<List<MessageWord>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        boolean named = false;
        for (int i = 0; i < words.size(); i++) {
            MessageWord word = words.get(i);
            boolean opens = named && (word.isOfNext() || word.kind() == Kind.NAME)
                    || bodyFirst && named && word.isOrganisation() && i + 1 < words.size()
                            && words.get(i + 1).kind() == Kind.NAME;
            if (opens) {
                parts.add(new ArrayList<>());
                named = false;
            }
            named |= word.kind() == Kind.NAME;
            parts.getLast().add(word);
        }
        int before = people.size();
        parts.forEach(this::add);
        List<Person> found = List.copyOf(people.subList(before, people.size()));
        Set<Set<ParticipantField>> shapes = found.stream()
                .map(person -> person.values().keySet().stream().filter(field -> field == ParticipantField.PHONE
                        || field == ParticipantField.SEX || field == ParticipantField.ID_NUMBER)
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        if (shapes.size() > 1) {
            people.subList(before, people.size()).clear();
            found.forEach(
                    person -> people.add(new Person(person.values(), (person.unread() + " " + text).strip())));
        }
    }

    private void add(List<MessageWord> words) {
        MessagePersonFields fields = new MessagePersonFields(organisation, department);
        int name = 0;
        while (words.get(name).kind() != Kind.NAME) {
            name++;
        }
        for (int i = 0; i < words.size(); i++) {
            fields.take(words.get(i), i < name);
        }
        organisation = fields.bodyInFront().orElse(organisation);
        people.add(fields.person());
    }
}
