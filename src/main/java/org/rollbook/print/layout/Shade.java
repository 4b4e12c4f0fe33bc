package org.rollbook.print.layout;

/// A filled rectangle; grey from 0, black, to 1, white.
public record Shade(Box box, double grey) {}
