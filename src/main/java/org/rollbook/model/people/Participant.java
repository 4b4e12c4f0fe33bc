package org.rollbook.model.people;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.Text;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.hosts.Organisation;

/// A person in one class (报名); id 0 until enrolled.
///
/// @param number    the trainee number, permanent in the class, never shifted or reused; 0 until given
/// @param position  job (职务)
/// @param title     academic or professional title (职称)
/// @param note      remarks that everybody may read; lists print them
/// @param internalNote remarks for the staff only, such as diet and health; no document prints them
/// @param replaces  the enrolment that this one stands in for
/// @param codeIssue how often the person's code was revoked; a code of an earlier issue is void
/// @param membership from which half-day to which it lasts; its end is read only where the state says that it ended
/// @param keys      how the person is sorted in lists
public record Participant(
        long id,
        long classId,
        int number,
        Person person,
        Optional<Organisation> organisation,
        String position,
        String title,
        EnrolmentState state,
        Role role,
        String group,
        String room,
        String note,
        String internalNote,
        Optional<Instant> arrivedAt,
        OptionalLong replaces,
        int codeIssue,
        Membership membership,
        SortKeys keys,
        long version) {

    /// A person about to be registered as a trainee.
    public static Participant draft(long classId, Person person) {
        return new Participant(0, classId, 0, person, Optional.empty(), "", "", EnrolmentState.REGISTERED, Role.TRAINEE,
                "", "", "", "", Optional.empty(), OptionalLong.empty(), 0, Membership.WHOLE, SortKeys.NONE, 0);
    }

    public Participant {
        position = Text.optional("participant.position", position, Text.NAME_LENGTH);
        title = Text.optional("participant.title", title, Text.NAME_LENGTH);
        group = Text.optional("participant.group", group, Text.NAME_LENGTH);
        room = Text.optional("participant.room", room, Text.NAME_LENGTH);
        note = Text.note("participant.note", note);
        internalNote = Text.note("participant.internalNote", internalNote);
    }

    public String name() {
        return person.name();
    }

    public Participant withId(long id) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    public Participant withNumber(int number) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    public Participant withPerson(Person person) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    public Participant withOrganisation(Optional<Organisation> organisation) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    public Participant withState(EnrolmentState state) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    /// With the moment of arrival at the base, or without one.
    public Participant withArrival(Optional<Instant> arrivedAt) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    public Participant withRole(Role role) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    public Participant withPosition(String position) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    /// With a code that makes every earlier one void.
    public Participant withCodeIssue(int codeIssue) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    public Participant withNotes(String note, String internalNote) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    public Participant withMembership(Membership membership) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, group, room,
                note, internalNote, arrivedAt, replaces, codeIssue, membership, keys, version);
    }

    /// Whether this enrolment covers a half-day: who withdrew or was replaced has left from a half-day on.
    public boolean covers(HalfDay at) {
        return membership.covers(at, state);
    }

    /// In the place of somebody else: linked to them, in their group and room, from the half-day on in which they leave.
    public Participant inPlaceOf(Participant replaced) {
        return new Participant(id, classId, number, person, organisation, position, title, state, role, replaced.group,
                replaced.room, note, internalNote, arrivedAt, OptionalLong.of(replaced.id), codeIssue,
                Membership.WHOLE.from(replaced.membership.leaves()), keys, version);
    }

    /// Position and title as one line, the title first for experts, the job first for everybody else.
    public String duties() {
        if (position.isEmpty() || title.isEmpty()) {
            return position + title;
        }
        return role == Role.EXPERT ? title + "、" + position : position + "、" + title;
    }
}
