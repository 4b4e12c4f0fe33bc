package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.rollbook.sheet.cell.ParticipantField;

/// Puts together people whose values have a label each, line by line: `姓名：张伟 单位：吉林大学`.
public final class LabelledPeople {
    private final List<Map<ParticipantField, String>> people = new ArrayList<>();
    /// For each person the line of the name, or the first while none is known.
    private final List<Integer> numbers = new ArrayList<>();
    private String organisation = "";
    private int labels;

    /// The labels of a line with what stands behind them.
    public void take(int number, List<Entry<ParticipantField, String>> pairs) {
        labels += pairs.size();
        boolean whole = pairs.size() > 1 && pairs.stream().anyMatch(pair -> pair.getKey() == ParticipantField.NAME);
        boolean opened = false;
        for (Entry<ParticipantField, String> pair : pairs) {
            boolean again = people.isEmpty()
                    || people.getLast().containsKey(pair.getKey()) && !pair.getKey().isRepeatable();
            if (again || whole && !opened && people.getLast().containsKey(ParticipantField.NAME)) {
                people.add(new EnumMap<>(ParticipantField.class));
                numbers.add(number);
            }
            if (whole && !opened && people.getLast().keySet().equals(Set.of(ParticipantField.ORGANISATION))
                    && pairs.stream().anyMatch(other -> other.getKey() == ParticipantField.ORGANISATION)) {
                organisation = people.getLast().remove(ParticipantField.ORGANISATION);
            }
            opened = true;
            if (pair.getKey() == ParticipantField.NAME) {
                numbers.set(numbers.size() - 1, number);
            }
            people.getLast().merge(pair.getKey(), pair.getValue(), (a, b) -> a + " " + b);
        }
    }

    public int labels() {
        return labels;
    }

    /// The people with their lines; two in one line are numbered one behind the other.
    public List<MessageLines.Row> people() {
        List<MessageLines.Row> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Map<ParticipantField, String> person = people.get(i);
            if (!organisation.isEmpty() && person.containsKey(ParticipantField.NAME)) {
                person.putIfAbsent(ParticipantField.ORGANISATION, organisation);
            }
            int number = rows.isEmpty() ? numbers.get(i) : Math.max(numbers.get(i), rows.getLast().number() + 1);
            rows.add(new MessageLines.Row(number, person, "", ""));
        }
        return rows;
    }
}
