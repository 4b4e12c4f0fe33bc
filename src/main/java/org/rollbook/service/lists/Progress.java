package org.rollbook.service.lists;

/// Told now and then how far long work is; what it throws, such as a cancellation, stops the work and leaves no trace.
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total) -> {};

    /// `total` is 0 while nobody can say how much there is.
    void advance(long done, long total);
}
