package org.rollbook.model.merging;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;

/// Two people on file side by side, as they were seen, with everything that merging them would do.
///
/// @param first   who stays on file
/// @param second  whose record goes
/// @param classes every class that knows one of them or both, the newest first
public record PersonMerge(Person first, Person second, List<ClassMerge> classes) {

    /// What was decided: for each fact and for each class that knows both, the side that is kept.
    public record Choices(Map<PersonField, Side> fields, Map<Long, Side> enrolments, Certainty certainty) {

        public Choices {
            fields = Map.copyOf(fields);
            enrolments = Map.copyOf(enrolments);
        }

        public Choices with(PersonField field, Side side) {
            Map<PersonField, Side> changed = new HashMap<>(fields);
            changed.put(field, side);
            return new Choices(changed, enrolments, certainty);
        }

        /// With the enrolment of this side kept in a class that knows both.
        public Choices with(long classId, Side side) {
            Map<Long, Side> changed = new HashMap<>(enrolments);
            changed.put(classId, side);
            return new Choices(fields, changed, certainty);
        }

        public Choices with(Certainty certainty) {
            return new Choices(fields, enrolments, certainty);
        }
    }

    /// Whether somebody has looked at what speaks against it and is sure nevertheless.
    public enum Certainty { USUAL, SURE }

    public PersonMerge {
        classes = List.copyOf(classes);
    }

    /// What is kept unless somebody decides otherwise: what is known before what is not, what is sound before what is
    /// doubtful, phone and e-mail as they were told last, and else the word of the first.
    public Choices usual() {
        Map<PersonField, Side> fields = new EnumMap<>(PersonField.class);
        for (PersonField field : PersonField.decidedInMerging()) {
            fields.put(field, usual(field));
        }
        if (PersonField.PINYIN.isEmpty(fields.get(PersonField.NAME).of(first, second))) {
            fields.put(PersonField.PINYIN, fields.get(PersonField.NAME).other());
        } else {
            fields.put(PersonField.PINYIN, fields.get(PersonField.NAME));
        }
        followId(fields);
        Map<Long, Side> enrolments = new HashMap<>();
        shared().forEach(shared -> enrolments.put(shared.classId(), shared.usual()));
        return new Choices(fields, enrolments, Certainty.USUAL);
    }

    /// The one person that comes of it; it keeps the identity of the first.
    public Person result(Choices choices) {
        Map<PersonField, Side> by = choices.fields();
        Person result = first;
        for (PersonField field : PersonField.ofPerson()) {
            Person side = from(by, field == PersonField.ID_TYPE ? PersonField.ID_NUMBER : field);
            result = result.with(field, field.of(side));
        }
        return result.completedFromId();
    }

    /// The classes that know both, in which one enrolment has to go.
    public List<ClassMerge> shared() {
        return classes.stream().filter(ClassMerge::isShared).toList();
    }

    /// Whether both have a sound number of the same kind and the numbers differ: then they are two people, or nearly always.
    public boolean hasTwoIds() {
        return isSound(first) && isSound(second) && first.idType() == second.idType()
                && !first.idNumber().equals(second.idNumber());
    }

    /// What forbids it as it was decided: a closed class that would lose a row, or leave of both that overlaps.
    public Optional<Refusal> obstacle(Choices choices) {
        return shared().stream().flatMap(shared -> shared.obstacle(staying(shared, choices)).stream()).findFirst();
    }

    /// The side whose enrolment stays in a class that knows both.
    public Side staying(ClassMerge shared, Choices choices) {
        return choices.enrolments().getOrDefault(shared.classId(), shared.usual());
    }

    /// Refuses what must not be done, or not without being sure.
    public void requirePossible(Choices choices) {
        obstacle(choices).ifPresent(refusal -> {
            throw refusal;
        });
        if (hasTwoIds() && choices.certainty() != Certainty.SURE) {
            throw new Refusal("merge.ids", first.name(), second.name());
        }
    }

    private Person from(Map<PersonField, Side> choices, PersonField field) {
        return choices.getOrDefault(field, Side.FIRST).of(first, second);
    }

    private Side usual(PersonField field) {
        int difference = soundness(field, second) - soundness(field, first);
        if (difference != 0) {
            return difference > 0 ? Side.SECOND : Side.FIRST;
        }
        return field.isLastToldBetter() && lastSeen() == Side.SECOND ? Side.SECOND : Side.FIRST;
    }

    /// Sex and birth date follow a sound number where only one side agrees with it.
    private void followId(Map<PersonField, Side> fields) {
        Person id = fields.get(PersonField.ID_NUMBER).of(first, second);
        if (id.idType() != IdType.RESIDENT_ID || !isSound(id)) {
            return;
        }
        for (Side side : Side.values()) {
            if (side.of(first, second).sex() == id.idNumber().sex()) {
                fields.merge(PersonField.SEX, side, (chosen,
                        agreeing) -> chosen.of(first, second).sex() == id.idNumber().sex() ? chosen : agreeing);
            }
            if (side.of(first, second).born().flatMap(BirthDate::date).equals(id.idNumber().born())) {
                fields.merge(PersonField.BORN, side, (chosen, agreeing) -> chosen.of(first, second).born()
                        .flatMap(BirthDate::date).equals(id.idNumber().born()) ? chosen : agreeing);
            }
        }
    }

    /// The side that was enrolled last.
    private Side lastSeen() {
        return lastEnrolment(Side.SECOND) > lastEnrolment(Side.FIRST) ? Side.SECOND : Side.FIRST;
    }

    private long lastEnrolment(Side side) {
        return classes.stream().flatMap(known -> known.on(side).stream()).mapToLong(place -> place.participant().id())
                .max().orElse(0);
    }

    /// 0 where nothing is known, 1 where it is doubtful, 2 where it is sound.
    private static int soundness(PersonField field, Person person) {
        return field.isEmpty(person) ? 0 : field.isDoubtful(person) ? 1 : 2;
    }

    private static boolean isSound(Person person) {
        return soundness(PersonField.ID_NUMBER, person) == 2;
    }
}
