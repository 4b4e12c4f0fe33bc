package org.rollbook.ui.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.merging.ClassMerge;
import org.rollbook.model.merging.ClassMerge.EnrolmentRecords;
import org.rollbook.model.merging.PersonMerge;
import org.rollbook.model.merging.PersonMerge.Certainty;
import org.rollbook.model.merging.PersonMerge.Choices;
import org.rollbook.model.merging.Side;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Sex;
import org.rollbook.service.checks.Merging;

/// Two people side by side: a line for every fact that is known, and one for every class that knows both.
record PeoplePair(Merging merging, PersonMerge plan, Choices choices) implements Pair {

    static PeoplePair of(Merging merging, PersonMerge plan) {
        return new PeoplePair(merging, plan, plan.usual());
    }

    @Override
    public Phrase title() {
        return Phrase.of("merge.people.title");
    }

    @Override
    public Phrase heading(Side side) {
        var places = plan.classes().stream()
                .flatMap(known -> known.on(side).stream().map(place -> known.trainingClass().code()
                        + " / " + place.participant().number()))
                .collect(Collectors.joining("、"));
        return Phrase.of("merge.heading", side.of(plan.first(), plan.second()).name(), places);
    }

    @Override
    public List<PairRow> rows() {
        var facts = fields().stream()
                .map(field -> new PairRow(Phrase.plain(field.heading()), value(field, Side.FIRST),
                        value(field, Side.SECOND),
                        choices.fields().get(field), decision(field.isSame(plan.first(), plan.second()))));
        var enrolments = plan.shared().stream()
                .map(shared -> new PairRow(Phrase.of("merge.enrolment", shared.trainingClass().code()),
                        place(shared, Side.FIRST), place(shared, Side.SECOND), plan.staying(shared, choices),
                        PairRow.Decision.OPEN));
        return Stream.concat(facts, enrolments).toList();
    }

    /// A name brings its own reading along.
    @Override
    public Pair with(int row, Side side) {
        var fields = fields();
        if (row >= fields.size()) {
            return new PeoplePair(merging, plan, choices.with(plan.shared().get(row - fields.size()).classId(), side));
        }
        var chosen = choices.with(fields.get(row), side);
        var reads = fields.get(row) == PersonField.NAME
                && !PersonField.PINYIN.isEmpty(side.of(plan.first(), plan.second()));
        return new PeoplePair(merging, plan, reads ? chosen.with(PersonField.PINYIN, side) : chosen);
    }

    @Override
    public Pair with(Certainty certainty) {
        return new PeoplePair(merging, plan, choices.with(certainty));
    }

    @Override
    public Phrase result() {
        Person result = plan.result(choices);
        var known = Phrase.plain(PersonField.decidedInMerging().stream()
                .filter(field -> field != PersonField.SEX && isKnown(field, result))
                .map(field -> field.masked(field.of(result))).collect(Collectors.joining(" · ")));
        return result.sex() == Sex.UNKNOWN ? known : known.and(Phrase.plain(result.sex()));
    }

    @Override
    public List<Phrase> moves() {
        return plan.classes().stream().map(this::move).toList();
    }

    @Override
    public Optional<Refusal> obstacle() {
        return plan.obstacle(choices);
    }

    @Override
    public Optional<Phrase> doubt() {
        return plan.hasTwoIds() ? Optional.of(Phrase.of("merge.doubt.ids")) : Optional.empty();
    }

    @Override
    public Certainty certainty() {
        return choices.certainty();
    }

    @Override
    public Phrase merge() {
        return Phrase.of("merge.said.people", merging.merge(plan, choices).name());
    }

    private List<PersonField> fields() {
        return PersonField.decidedInMerging().stream()
                .filter(field -> isKnown(field, plan.first()) || isKnown(field, plan.second())).toList();
    }

    /// A foreign name is its own reading, and saying it twice helps nobody.
    private static boolean isKnown(PersonField field, Person person) {
        return !field.isEmpty(person) && !(field == PersonField.PINYIN && person.pinyin().equals(person.name()));
    }

    private Phrase move(ClassMerge known) {
        var code = known.trainingClass().code();
        if (!known.isShared()) {
            var side = known.first().isPresent() ? Side.FIRST : Side.SECOND;
            return Phrase.of("merge.move.class", code, number(known, side));
        }
        var staying = plan.staying(known, choices);
        var goes = known.on(staying.other()).orElseThrow();
        var filled = known.united(staying).equals(known.on(staying).orElseThrow().participant()) ? 0 : 1;
        return Phrase.of("merge.move.shared", code, number(known, staying), number(known, staying.other()))
                .andIfAny(known.moving(staying).size(), "merge.move.marks")
                .andIfAny(known.lost(staying).size(), "merge.move.lost")
                .andIfAny(goes.leave().size(), "merge.move.leave").andIfAny(filled, "merge.move.filled");
    }

    private Phrase value(PersonField field, Side side) {
        var person = side.of(plan.first(), plan.second());
        var other = side.other().of(plan.first(), plan.second());
        if (field.isEmpty(person)) {
            return Phrase.NOTHING;
        }
        return switch (field.kind()) {
            case ID_NUMBER -> id(person, other);
            case PHONE -> Phrase.plain(person.phone().maskedBeside(other.phone()));
            default -> Phrase
                    .plain(field.constant(field.of(person)).<Object>map(constant -> constant).orElse(field.of(person)));
        };
    }

    private static Phrase id(Person person, Person other) {
        var number = person.idNumber().maskedBeside(other.idNumber());
        var doubtful = person.problems().stream().anyMatch(problem -> problem.field().equals("id"));
        return Phrase.of(doubtful ? "merge.id.doubtful" : "merge.id", number, person.idType());
    }

    private static Phrase place(ClassMerge shared, Side side) {
        EnrolmentRecords place = shared.on(side).orElseThrow();
        Participant participant = place.participant();
        return Phrase.of("merge.place", Integer.toString(participant.number()), participant.state(),
                participant.organisation().<Object>map(o -> o.name()).orElse(""),
                Integer.toString(place.marks().size()));
    }

    private static String number(ClassMerge known, Side side) {
        return Integer.toString(known.on(side).orElseThrow().participant().number());
    }

    private static PairRow.Decision decision(boolean same) {
        return same ? PairRow.Decision.SAME : PairRow.Decision.OPEN;
    }
}
