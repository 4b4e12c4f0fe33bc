package org.rollbook.model.people;

/// The kind of document an identity number comes from; only resident IDs have a check digit to hold against.
public enum IdType {
    RESIDENT_ID,
    PASSPORT,
    HK_MACAU_PERMIT,
    TAIWAN_PERMIT,
    MILITARY,
    OTHER
}
