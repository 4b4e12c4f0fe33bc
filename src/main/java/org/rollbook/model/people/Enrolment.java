package org.rollbook.model.people;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// How it stands with somebody in a class.
///
/// @param arrivedAt  when they came to the base
/// @param replaces   the enrolment that this one stands in for
/// @param codeIssue  how often the person's code was revoked; a code of an earlier issue is void
/// @param membership from which half-day to which it lasts; its end is read only where the state says that it ended
public record Enrolment(EnrolmentState state, Optional<Instant> arrivedAt, OptionalLong replaces, int codeIssue,
        Membership membership) {

    /// Of somebody who is registered and has not come.
    public static final Enrolment REGISTERED = new Enrolment(EnrolmentState.REGISTERED, Optional.empty(),
            OptionalLong.empty(), 0,
            Membership.WHOLE);

    public Enrolment with(EnrolmentState state) {
        return new Enrolment(state, arrivedAt, replaces, codeIssue, membership);
    }

    public Enrolment arrivedAt(Optional<Instant> arrivedAt) {
        return new Enrolment(state, arrivedAt, replaces, codeIssue, membership);
    }

    public Enrolment replacing(OptionalLong replaces) {
        return new Enrolment(state, arrivedAt, replaces, codeIssue, membership);
    }

    public Enrolment withCodeIssue(int codeIssue) {
        return new Enrolment(state, arrivedAt, replaces, codeIssue, membership);
    }

    public Enrolment with(Membership membership) {
        return new Enrolment(state, arrivedAt, replaces, codeIssue, membership);
    }
}
