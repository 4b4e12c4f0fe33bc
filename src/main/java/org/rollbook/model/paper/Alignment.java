package org.rollbook.model.paper;

/// Where text stands between the left and right edge of its cell.
public enum Alignment { LEFT, CENTRE, RIGHT }
