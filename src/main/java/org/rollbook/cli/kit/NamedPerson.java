package org.rollbook.cli.kit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Office;
import org.rollbook.service.people.ParticipantSearch;

/// How a person is named on the command line: `CODE/12` by class and trainee number; with `--class` by number alone or by
/// whatever finds one person only; without it by the number of the record, as `quality --json` and `participants --json` tell it.
public final class NamedPerson {
    private static final int MOST_NAMED = 9;
    private static final Pattern IN_CLASS = Pattern.compile("(.+)/(\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Office office;
    private final String code;

    /// `code` is empty when no class is given.
    public NamedPerson(Office office, String code) {
        this.office = office;
        this.code = code;
    }

    /// The record of the person that a word names.
    public long id(String word) {
        Matcher inClass = IN_CLASS.matcher(word);
        if (inClass.matches()) {
            return byNumber(inClass.group(1), inClass.group(2));
        }
        if (NUMBER.matcher(word).matches()) {
            return code.isEmpty() ? Long.parseLong(word) : byNumber(code, word);
        }
        if (code.isEmpty()) {
            throw new Refusal("merge.person.word", word);
        }
        return found(word);
    }

    private long byNumber(String inClass, String number) {
        return office.services().registration().byNumber(classId(inClass), Integer.parseInt(number)).person().id();
    }

    private long found(String word) {
        List<Participant> all = office.services().registration().participants(classId(code));
        List<Participant> named = all.stream().filter(p -> p.name().equals(word.strip())).toList();
        List<Participant> found = named.isEmpty() ? ParticipantSearch.over(all).find(word) : named;
        if (found.isEmpty() || named.isEmpty() && ParticipantSearch.isEmpty(word)) {
            throw new Refusal("merge.person.unknown", word);
        }
        if (found.size() > 1) {
            throw new Refusal("merge.person.several", word, String.join("、",
                    found.stream().limit(MOST_NAMED).map(p -> p.number() + " " + p.name()).toList()));
        }
        return found.getFirst().person().id();
    }

    private long classId(String inClass) {
        return office.services().classes().byCode(inClass).id();
    }
}
