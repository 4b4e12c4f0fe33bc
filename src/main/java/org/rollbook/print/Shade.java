package org.rollbook.print;

/// A filled rectangle; grey from 0, black, to 1, white.
record Shade(Box box, double grey) {}
