package org.rollbook.model.document;

/// What one document is of, which has to be chosen before it can be made.
public enum DocumentScope { CLASS, HALF_DAY }
