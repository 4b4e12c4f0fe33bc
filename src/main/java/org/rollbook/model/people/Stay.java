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
public record Stay(EnrolmentState state, Optional<Instant> arrivedAt, OptionalLong replaces, int codeIssue,
        Membership membership) {

    /// Of somebody who is registered and has not come.
    public static final Stay REGISTERED = new Stay(EnrolmentState.REGISTERED, Optional.empty(), OptionalLong.empty(), 0,
            Membership.WHOLE);

    public Stay with(EnrolmentState state) {
        return new Stay(state, arrivedAt, replaces, codeIssue, membership);
    }

    public Stay arrivedAt(Optional<Instant> arrivedAt) {
        return new Stay(state, arrivedAt, replaces, codeIssue, membership);
    }

    public Stay replacing(OptionalLong replaces) {
        return new Stay(state, arrivedAt, replaces, codeIssue, membership);
    }

    public Stay withCodeIssue(int codeIssue) {
        return new Stay(state, arrivedAt, replaces, codeIssue, membership);
    }

    public Stay with(Membership membership) {
        return new Stay(state, arrivedAt, replaces, codeIssue, membership);
    }
}
