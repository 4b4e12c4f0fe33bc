package org.rollbook.sheet.message;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.WrittenName;

/// The people that one line of a message tells of. Every word of the line is accounted for: it stands in a field of somebody,
/// greets or introduces, or is kept as what was not understood.
///
/// @param rest what was not understood and belongs to nobody in particular
record MessageSentence(List<Person> people, String rest) {
    static final MessageSentence NOBODY = new MessageSentence(List.of(), "");

    private static final int LONGEST = 1000;

    /// One of the people, with what stands beside them and was not understood.
    record Person(Map<ParticipantField, String> values, String unread) {
        boolean isOnlyNamed() {
            return values.keySet().stream()
                    .allMatch(field -> field == ParticipantField.NAME || field == ParticipantField.ORGANISATION);
        }

        Person with(ParticipantField field, String value) {
            Map<ParticipantField, String> changed = new EnumMap<>(values);
            changed.put(field, value);
            return new Person(changed, unread);
        }
    }

    /// What a narrow line without its greetings says.
    static MessageSentence of(String text, String organisation) {
        return text.length() > LONGEST ? new MessageSentence(List.of(), text)
                : new MessagePeople(text, organisation).sentence();
    }

    /// Talk in which names stand: each of them is asked about.
    MessageSentence asked(String line) {
        return new MessageSentence(
                people.stream().filter(person -> !WrittenName.isTitled(person.values().get(ParticipantField.NAME)))
                        .map(person -> new Person(person.values(), line)).toList(),
                "");
    }
}
