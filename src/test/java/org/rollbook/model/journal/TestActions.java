package org.rollbook.model.journal;

import java.util.Optional;

/// Actions for tests to which it is all the same what is done.
public final class TestActions {

    private TestActions() {
    }

    /// One that changes something, and can be taken back.
    public static Action change() {
        return ActionType.ORGANISATION_EDIT.of("test");
    }

    /// One that only leaves an entry.
    public static Action print(String target) {
        return ActionType.DOCUMENT_ISSUE.of("D01", Optional.empty(), target);
    }
}
