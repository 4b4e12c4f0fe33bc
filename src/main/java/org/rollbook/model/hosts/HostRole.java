package org.rollbook.model.hosts;

/// The part an organisation plays for a class, in heading order: 指导, 主办, 承办, 协办, 支持.
public enum HostRole {
    GUIDANCE,
    SPONSOR,
    ORGANISER,
    CO_ORGANISER,
    SUPPORTER
}
