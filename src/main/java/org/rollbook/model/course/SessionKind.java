package org.rollbook.model.course;

/// What a half-day is for: 报到, 开班式, 授课, 讨论, 现场教学, 自习, 结业式, 返程.
public enum SessionKind {
    ARRIVAL,
    OPENING,
    LECTURE,
    DISCUSSION,
    SITE_VISIT,
    SELF_STUDY,
    CLOSING,
    DEPARTURE
}
