package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.WrittenName;

/// The lines of a message one after the other: who is told of, who wrote, what is said of the people below.
public final class MessageLines {
    /// Where lines go that tell of nobody, so that none is left out; no field has this heading.
    public static final String REST = "原文 Text";
    /// What was not understood of a line; no field has this heading either.
    public static final String UNREAD = "未读懂 Unread";
    /// A heading over nothing, where the lines of a text are not alike.
    public static final String UNEVEN = "写法不一 Uneven";
    /// A heading over nothing, where each person was read by the columns or labels of the text.
    public static final String REGULAR = "逐列 By column";
    private final List<Row> rows = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Integer> lone = new ArrayList<>();
    private final MessageHead above = new MessageHead();
    private int line;
    private int understood;
    private int talk;
    private final Set<Integer> regularRows = new HashSet<>();
    /// Whether the line above told of one person, whose phone may stand in this one.
    private boolean isReachable;
    /// Whether it told of one person at all, whom labels in this line may describe.
    private boolean isDescribed;

    /// A row of the table that the message becomes.
    ///
    /// @param rest   a line that tells of nobody
    /// @param unread what was not understood of the line
    public record Row(int number, Map<ParticipantField, String> person, String rest, String unread) {
        boolean isPerson() {
            return !person.isEmpty();
        }

        private Row asking(String text) {
            return new Row(number, person, rest, unread.isEmpty() ? text : unread);
        }
    }

    /// A line that says how many people there are; without a number it only begins a part of the message.
    /// How many it tells of itself is `own`.
    private record Count(int row, OptionalInt people, String text, int own) {
    }

    /// The lines of a text; such as are alike are read by their columns.
    public static MessageLines of(List<String> written, Runnable beforeEach) {
        MessageLines lines = new MessageLines();
        Map<Integer, List<MessageSentence.Person>> regular = RegularLines.people(written, beforeEach);
        for (int i = 0; i < written.size(); i++) {
            beforeEach.run();
            lines.take(written.get(i), i + 1 < written.size() ? written.get(i + 1) : "",
                    Optional.ofNullable(regular.get(i)));
        }
        return lines;
    }

    private void take(String written, String next, Optional<List<MessageSentence.Person>> regular) {
        line++;
        if (written.isBlank()) {
            return;
        }
        if (regular.isEmpty() && isDescribed && described(written)) {
            understood++;
            return;
        }
        boolean speaker = MessageLine.isTime(next) && MessageNames.isName(written.strip());
        if (regular.filter(List::isEmpty).isPresent()) {
            isReachable = false;
            isDescribed = false;
            rows.add(new Row(next(), Map.of(), written, written));
            return;
        }
        MessageSentence sentence = regular.map(people -> new MessageSentence(people, ""))
                .orElseGet(() -> speaker ? MessageSentence.NOBODY
                        : MessageLine.sentence(written, above.organisation()));
        List<MessageSentence.Person> people = sentence.people().stream().map(above::completed).toList();
        boolean headed = people.isEmpty() && !MessageLine.isAddressee(written, next) && above.take(written);
        talk += people.isEmpty() && (speaker || MessageLine.isSpeaker(written) || MessageLine.isTopic(written)
                || MessageLine.isTalk(written)
                || MessageLine.isTime(written) || MessageLine.holdsPhone(written)) ? 1 : 0;
        understood += people.isEmpty() && !headed ? 0 : 1;
        if (reached(written)) {
            return;
        }
        isReachable = people.size() == 1 && !people.getFirst().values().containsKey(ParticipantField.PHONE);
        OptionalInt count = MessageLine.count(written);
        if (count.isPresent() || headed) {
            counts.add(new Count(rows.size(), count, written, people.size()));
        }
        if (people.size() == 1 && people.getFirst().isOnlyNamed() && !MessageLine.isNumbered(written)) {
            lone.add(rows.size());
        }
        isDescribed = people.size() == 1;
        for (MessageSentence.Person person : people) {
            rows.add(new Row(next(), person.values(), "", person.unread()));
            regular.ifPresent(_ -> regularRows.add(rows.getLast().number()));
        }
        if (people.isEmpty() && next() > line && !headed && count.isEmpty() && sentence.rest().isEmpty()
                && !rows.getLast().isPerson() && rows.getLast().unread().isEmpty()) {
            Row last = rows.removeLast();
            rows.add(new Row(last.number(), Map.of(), last.rest() + " " + written, ""));
        } else if (people.isEmpty()) {
            rows.add(new Row(next(), Map.of(), written, headed ? "" : sentence.rest()));
        } else if (!sentence.rest().isEmpty()) {
            rows.add(new Row(next(), Map.of(), sentence.rest(), sentence.rest()));
        }
    }

    private int next() {
        return rows.isEmpty() ? line : Math.max(line, rows.getLast().number() + 1);
    }

    /// The row of the person above with what the labels of this line say: 单位职务：….
    private boolean described(String written) {
        List<Map.Entry<ParticipantField, String>> labels = rows.isEmpty() || !rows.getLast().isPerson() ? List.of()
                : MessageLine.labels(written);
        Map<ParticipantField, String> person = rows.isEmpty() ? Map.of() : rows.getLast().person();
        if (labels.isEmpty() || !MessageLine.isLabelled(written) || labels.stream()
                .anyMatch(pair -> pair.getKey() == ParticipantField.NAME || person.containsKey(pair.getKey()))) {
            return false;
        }
        Row last = rows.removeLast();
        Map<ParticipantField, String> said = new EnumMap<>(last.person());
        labels.forEach(pair -> said.putIfAbsent(pair.getKey(), pair.getValue()));
        rows.add(new Row(last.number(), said, "", last.unread()));
        return true;
    }

    private boolean reached(String written) {
        Optional<String> phone = isReachable && rows.getLast().isPerson() ? MessageLine.onlyPhone(written)
                : Optional.empty();
        if (phone.isEmpty()) {
            return false;
        }
        Row last = rows.removeLast();
        Map<ParticipantField, String> person = new EnumMap<>(last.person());
        person.put(ParticipantField.PHONE, phone.get());
        rows.add(new Row(last.number(), person, "", last.unread()));
        isReachable = false;
        return true;
    }

    /// Whether everybody, but those asked about, was read by the columns of lines that are cut the same way.
    public boolean isRegular() {
        return rows().stream().filter(Row::isPerson)
                .allMatch(row -> regularRows.contains(row.number()) || !row.unread().isEmpty()
                        || MessageNames.isName(row.person().getOrDefault(ParticipantField.NAME, "")))
                && !regularRows.isEmpty();
    }

    /// Whether enough of the lines tell of people for the whole to be a message.
    public boolean isUnderstood() {
        long others = rows.stream().filter(row -> !row.isPerson()).count();
        long people = rows.size() - others;
        return people > 0 && understood >= others - talk;
    }

    public List<Row> rows() {
        loneNames();
        miscounted();
        return rows;
    }

    /// A line with nothing but a name, where others say more: it may be somebody’s signature.
    private void loneNames() {
        if (lone.size() * 2 <= people(0, rows.size())) {
            lone.forEach(i -> rows.set(i, rows.get(i).asking(rows.get(i).person().get(ParticipantField.NAME))));
        }
    }

    /// The number that a line says is that of the people in its part of the message, above it, or in all of it.
    private void miscounted() {
        for (int i = counts.size() - 1; i >= 0; i--) {
            Count count = counts.get(i);
            int from = i == 0 ? 0 : counts.get(i - 1).row();
            int to = i + 1 < counts.size() ? counts.get(i + 1).row() : rows.size();
            if (count.people().isPresent()) {
                long said = count.people().getAsInt();
                if (said != count.own() && said != people(count.row(), to) && said != people(from, count.row())
                        && said != people(0, rows.size()) && said != people(0, count.row())
                        && said != people(from, to)) {
                    missing(count, to);
                }
            }
        }
    }

    /// Whoever is only addressed or signs as 解老师 is not counted.
    private long people(int from, int to) {
        return rows.subList(from, to).stream().filter(Row::isPerson).filter(
                row -> !WrittenName.isTitled(row.person().getOrDefault(ParticipantField.NAME, ""))).count();
    }

    /// Everybody of the part is asked about by the line that counts them, for one of them may be two.
    private void missing(Count count, int to) {
        int at = count.row();
        Row row = rows.get(Math.min(at, rows.size() - 1));
        if (!row.isPerson()) {
            rows.set(rows.indexOf(row), row.asking(row.rest()));
        } else {
            for (int i = at; i < to; i++) {
                rows.set(i, rows.get(i).isPerson() ? rows.get(i).asking(count.text()) : rows.get(i));
            }
        }
    }
}
