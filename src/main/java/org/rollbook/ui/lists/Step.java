package org.rollbook.ui.lists;

/// Where a list is on its way into the class.
enum Step { NONE, COLUMNS, ORGANISATIONS, ROWS }
