package org.rollbook.model.hosts;

/// The kind of a body (单位), in the protocol order in which kinds are listed by default.
public enum OrganisationKind {
    GOVERNMENT,
    ASSOCIATION,
    UNIVERSITY,
    ACADEMY,
    INSTITUTE,
    TRAINING_BASE,
    ENTERPRISE,
    MEDIA,
    OTHER
}
