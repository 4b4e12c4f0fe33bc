package org.rollbook.model.paper;

/// Whether names of two Han characters are set as wide as three; the stored name never changes.
public enum Spread { NONE, NAMES }
