package org.rollbook.model.paper;

/// How heavy text is printed.
public enum Weight { REGULAR, BOLD }
