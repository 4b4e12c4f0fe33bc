package org.rollbook.model.people;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.hosts.Organisation;

/// A person in one class (报名); id 0 until enrolled.
///
/// @param number the trainee number, permanent in the class, never shifted or reused; 0 until given
/// @param facts  position, title, group, room and remarks in this class; no document prints the internal ones
/// @param keys   how the person is sorted in lists
public record Participant(long id, long classId, int number, Person person, Optional<Organisation> organisation,
        Role role, Facts facts,
        Enrolment enrolment, SortKeys keys, long version) {

    /// A person about to be registered as a trainee.
    public static Participant draft(long classId, Person person) {
        return new Participant(0, classId, 0, person, Optional.empty(), Role.TRAINEE, Facts.NONE, Enrolment.REGISTERED,
                SortKeys.NONE, 0);
    }

    public String name() {
        return person.name();
    }

    /// The job (职务).
    public String position() {
        return facts.text(PersonField.POSITION);
    }

    /// The academic or professional title (职称).
    public String title() {
        return facts.text(PersonField.TITLE);
    }

    public String group() {
        return facts.text(PersonField.GROUP);
    }

    public String room() {
        return facts.text(PersonField.ROOM);
    }

    /// Remarks that everybody may read; lists print them.
    public String note() {
        return facts.text(PersonField.NOTE);
    }

    /// Remarks for the staff only, such as diet and health; no document prints them.
    public String internalNote() {
        return facts.text(PersonField.INTERNAL_NOTE);
    }

    public EnrolmentState state() {
        return enrolment.state();
    }

    public Optional<Instant> arrivedAt() {
        return enrolment.arrivedAt();
    }

    public OptionalLong replaces() {
        return enrolment.replaces();
    }

    public int codeIssue() {
        return enrolment.codeIssue();
    }

    public Membership membership() {
        return enrolment.membership();
    }

    /// With another value of a field, given as it is stored.
    public Participant with(PersonField field, String text) {
        return field.in(this, text);
    }

    public Participant withId(long id) {
        return new Participant(id, classId, number, person, organisation, role, facts, enrolment, keys, version);
    }

    public Participant withNumber(int number) {
        return new Participant(id, classId, number, person, organisation, role, facts, enrolment, keys, version);
    }

    public Participant withPerson(Person person) {
        return new Participant(id, classId, number, person, organisation, role, facts, enrolment, keys, version);
    }

    public Participant withOrganisation(Optional<Organisation> organisation) {
        return new Participant(id, classId, number, person, organisation, role, facts, enrolment, keys, version);
    }

    public Participant withRole(Role role) {
        return new Participant(id, classId, number, person, organisation, role, facts, enrolment, keys, version);
    }

    public Participant withFacts(Facts facts) {
        return new Participant(id, classId, number, person, organisation, role, facts, enrolment, keys, version);
    }

    public Participant withEnrolment(Enrolment enrolment) {
        return new Participant(id, classId, number, person, organisation, role, facts, enrolment, keys, version);
    }

    public Participant withState(EnrolmentState state) {
        return withEnrolment(enrolment.with(state));
    }

    /// With the moment of arrival at the base, or without one.
    public Participant withArrival(Optional<Instant> arrivedAt) {
        return withEnrolment(enrolment.arrivedAt(arrivedAt));
    }

    /// With a code that makes every earlier one void.
    public Participant withCodeIssue(int codeIssue) {
        return withEnrolment(enrolment.withCodeIssue(codeIssue));
    }

    public Participant withMembership(Membership membership) {
        return withEnrolment(enrolment.with(membership));
    }

    /// Whether this enrolment covers a half-day: who withdrew or was replaced has left from a half-day on.
    public boolean covers(HalfDay at) {
        return membership().covers(at, state());
    }

    /// In the place of somebody else: linked to them, in their group and room, from the half-day on in which they leave.
    public Participant inPlaceOf(Participant replaced) {
        return with(PersonField.GROUP, replaced.group()).with(PersonField.ROOM, replaced.room())
                .withEnrolment(enrolment.replacing(OptionalLong.of(replaced.id))
                        .with(Membership.WHOLE.from(replaced.membership().leaves())));
    }

    /// Position and title as one line, the title first for experts, the job first for everybody else.
    public String duties() {
        if (position().isEmpty() || title().isEmpty()) {
            return position() + title();
        }
        return role == Role.EXPERT ? title() + "、" + position() : position() + "、" + title();
    }
}
