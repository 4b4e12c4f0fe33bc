package org.rollbook.model.attendance;

/// What attendance means for a participant; a broken rule means one of the first four, the worse the later.
public enum Outcome {
    /// 进行中: something planned is still to come or unmarked, and the class is not closed.
    IN_PROGRESS,
    /// 结业.
    COMPLETED,
    /// 不予结业.
    NOT_CERTIFIED,
    /// 退学, by rule or because they left.
    WITHDRAWN,
    /// 已替换: somebody else has the place.
    REPLACED,
    /// 未报到: still registered and never marked where others have arrived; in no total.
    NEVER_ARRIVED,
    /// No verdict: nothing was planned, nothing was marked when the class closed, or the role does not count.
    NONE
}
