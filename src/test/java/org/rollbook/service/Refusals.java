package org.rollbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.rollbook.model.Refusal;

/// Asserts that something is refused, and why.
public final class Refusals {

    private Refusals() {
    }

    public static void assertRefused(String key, ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).as("refusal " + key).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
    }
}
