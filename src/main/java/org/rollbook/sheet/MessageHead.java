package org.rollbook.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a line of a message says of the people in the lines below it: `单位：长春大学`.
final class MessageHead {
    private String organisation = "";

    /// Whether the line says nothing but an organisation.
    boolean take(String line) {
        List<Map.Entry<ParticipantField, String>> labels = MessageLine.labels(line);
        if (labels.size() == 1 && labels.getFirst().getKey() == ParticipantField.ORGANISATION) {
            organisation = labels.getFirst().getValue();
            return true;
        }
        return false;
    }

    Map<ParticipantField, String> completed(Map<ParticipantField, String> person) {
        if (organisation.isEmpty() || person.containsKey(ParticipantField.ORGANISATION)) {
            return person;
        }
        Map<ParticipantField, String> completed = new EnumMap<>(person);
        completed.put(ParticipantField.ORGANISATION, organisation);
        return completed;
    }
}
