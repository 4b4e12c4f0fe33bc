package org.rollbook.model.merging;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;

/// What merging two people does in one class: the enrolment of one of them moves, or of two enrolments one stays.
///
/// In a closed class only the person behind a row may become another record; its rows, numbers and marks stay.
///
/// @param halfDays those of the class, where it knows both
/// @param seats    who stands in for one of the two, or for whom one of them stands in
public record ClassMerge(TrainingClass trainingClass, Optional<EnrolmentRecords> first,
        Optional<EnrolmentRecords> second, List<HalfDay> halfDays,
        List<Participant> seats) {

    public ClassMerge {
        halfDays = List.copyOf(halfDays);
        seats = List.copyOf(seats);
    }

    /// An enrolment with what hangs on it.
    public record EnrolmentRecords(Participant participant, List<Mark> marks, List<Leave> leave) {

        public EnrolmentRecords {
            marks = List.copyOf(marks);
            leave = List.copyOf(leave);
        }

        private boolean hasMarkIn(long sessionId) {
            return marks.stream().anyMatch(mark -> mark.sessionId() == sessionId);
        }
    }

    public long classId() {
        return trainingClass.id();
    }

    public Optional<EnrolmentRecords> on(Side side) {
        return side.of(first, second);
    }

    /// Whether both are in the class.
    public boolean isShared() {
        return first.isPresent() && second.isPresent();
    }

    /// The enrolment that stays unless somebody decides otherwise: of somebody who has arrived, who is expected, who has
    /// more marks; else the lower number.
    public Side usual() {
        Comparator<EnrolmentRecords> better = Comparator
                .comparing((EnrolmentRecords place) -> hasCome(place.participant()))
                .thenComparing(place -> place.participant().state().isActive())
                .thenComparingInt(place -> place.marks().size())
                .thenComparing(
                        Comparator.comparingInt((EnrolmentRecords place) -> place.participant().number()).reversed());
        return better.compare(first.orElseThrow(), second.orElseThrow()) >= 0 ? Side.FIRST : Side.SECOND;
    }

    /// The marks that the enrolment that goes hands over: those of half-days in which the one that stays has none.
    public List<Mark> moving(Side staying) {
        return on(staying.other()).orElseThrow().marks().stream().filter(mark -> !isMarked(staying, mark)).toList();
    }

    /// The marks that are lost: where both have one, that of the enrolment that stays holds.
    public List<Mark> lost(Side staying) {
        return on(staying.other()).orElseThrow().marks().stream().filter(mark -> isMarked(staying, mark)).toList();
    }

    /// The enrolment that stays, with what only the other knew; somebody who has arrived has arrived still.
    public Participant united(Side staying) {
        Participant stays = on(staying).orElseThrow().participant();
        Participant goes = on(staying.other()).orElseThrow().participant();
        boolean arrives = stays.state().isActive() && !hasCome(stays) && hasCome(goes);
        Optional<Instant> arrivedAt = Stream.of(stays, goes).flatMap(p -> p.arrivedAt().stream())
                .min(Comparator.naturalOrder());
        Enrolment enrolment = new Enrolment(arrives ? goes.state() : stays.state(), arrivedAt, replaced(stays, goes),
                stays.codeIssue(), membership(stays, goes));
        return stays.withOrganisation(stays.organisation().or(goes::organisation))
                .withFacts(stays.facts().or(goes.facts()))
                .with(PersonField.NOTE, both(stays.note(), goes.note()))
                .with(PersonField.INTERNAL_NOTE, both(stays.internalNote(), goes.internalNote()))
                .withEnrolment(enrolment);
    }

    /// The leave of the enrolment that stays within which some leave of the other lies: the same told twice, of which one is cancelled.
    public Optional<Leave> covering(Leave leave, Side staying) {
        return leave.state() == Leave.State.CANCELLED ? Optional.empty() : approved(staying)
                .filter(other -> leave.from().isWithin(other.from(), other.to())
                        && leave.to().isWithin(other.from(), other.to()))
                .findFirst();
    }

    /// What forbids it: a closed class would lose a row, the one that stays would be on leave twice at the same time, in the class in
    /// half-days in which neither was, or in one seat with somebody else; or the remarks of both together are too long.
    Optional<Refusal> obstacle(Side staying) {
        if (!trainingClass.state().isEditable()) {
            return Optional.of(new Refusal("merge.closed", trainingClass.code()));
        }
        return approved(staying.other())
                .filter(leave -> covering(leave, staying).isEmpty()
                        && approved(staying).anyMatch(other -> overlap(leave, other)))
                .findFirst()
                .map(leave -> new Refusal("merge.leave", trainingClass.code(), leave.from(), leave.to()))
                .or(() -> gap(staying)).or(() -> sharedSeat(staying)).or(this::longRemarks);
    }

    /// The first half-day that would count for the one that stays although neither was in the class.
    private Optional<Refusal> gap(Side staying) {
        return halfDays.stream()
                .filter(at -> isIn(united(staying), at) && !isIn(enrolment(Side.FIRST), at)
                        && !isIn(enrolment(Side.SECOND), at))
                .findFirst().map(at -> new Refusal("merge.gap", trainingClass.code(), at));
    }

    /// Somebody with whom the one that stays would have one seat in a half-day in which neither of the two has it with them now.
    private Optional<Refusal> sharedSeat(Side staying) {
        Participant united = united(staying);
        return seats.stream()
                .filter(other -> isSeat(united, other)
                        || Stream.of(Side.values()).anyMatch(side -> isSeat(other, enrolment(side))))
                .filter(other -> halfDays.stream().anyMatch(at -> isIn(united, at) && isIn(other, at)
                        && Stream.of(Side.values()).map(this::enrolment).noneMatch(
                                before -> isIn(before, at) && (isSeat(before, other) || isSeat(other, before)))))
                .findFirst().map(other -> new Refusal("merge.seat", trainingClass.code(), united.name(), other.name()));
    }

    private Optional<Refusal> longRemarks() {
        return Stream.<Function<Participant, String>>of(Participant::note, Participant::internalNote)
                .anyMatch(note -> joined(note.apply(enrolment(Side.FIRST)), note.apply(enrolment(Side.SECOND)))
                        .length() > Text.NOTE_LENGTH)
                                ? Optional.of(new Refusal("merge.remarks", trainingClass.code(),
                                        Integer.toString(Text.NOTE_LENGTH)))
                                : Optional.empty();
    }

    private Participant enrolment(Side side) {
        return on(side).orElseThrow().participant();
    }

    private static boolean isSeat(Participant substitute, Participant replaced) {
        return substitute.replaces().equals(OptionalLong.of(replaced.id()));
    }

    private static boolean isIn(Participant participant, HalfDay at) {
        return isOrWasIn(participant) && participant.covers(at);
    }

    private static boolean isOrWasIn(Participant participant) {
        return participant.state().isActive() || participant.state().hasLeft();
    }

    /// From the first half-day of either to the last of either; who was never in the class adds nothing.
    private static Membership membership(Participant stays, Participant goes) {
        return isOrWasIn(goes) ? inForce(stays).and(inForce(goes)) : stays.membership();
    }

    private static Membership inForce(Participant participant) {
        return participant.state().hasLeft() ? participant.membership()
                : participant.membership().until(Optional.empty());
    }

    private boolean isMarked(Side staying, Mark mark) {
        return on(staying).orElseThrow().hasMarkIn(mark.sessionId());
    }

    private Stream<Leave> approved(Side side) {
        return on(side).orElseThrow().leave().stream().filter(leave -> leave.state() == Leave.State.APPROVED);
    }

    /// Nobody stands in for himself.
    private static OptionalLong replaced(Participant stays, Participant goes) {
        return LongStream.of(stays.replaces().orElse(0), goes.replaces().orElse(0))
                .filter(id -> id != 0 && id != stays.id() && id != goes.id()).findFirst();
    }

    private static boolean overlap(Leave one, Leave other) {
        return one.from().compareTo(other.to()) <= 0 && other.from().compareTo(one.to()) <= 0;
    }

    private static boolean hasCome(Participant participant) {
        return participant.state() == EnrolmentState.ARRIVED || participant.state() == EnrolmentState.COMPLETED;
    }

    /// Of remarks nothing is lost; what one says already is not said twice.
    private static String both(String stays, String goes) {
        String joined = joined(stays, goes);
        return joined.length() > Text.NOTE_LENGTH ? stays : joined;
    }

    private static String joined(String stays, String goes) {
        if (stays.contains(goes)) {
            return stays;
        }
        return goes.contains(stays) ? goes : stays + "\n" + goes;
    }
}
