package org.rollbook;

/// Starts Rollbook.
public final class Rollbook {

    private Rollbook() {
    }

    public static void main(String[] args) {
        System.exit(0);
    }
}
