package org.rollbook.ui.lists.work;

/// Where a list is on its way into the class.
public enum Step { NONE, COLUMNS, ORGANISATIONS, ROWS }
