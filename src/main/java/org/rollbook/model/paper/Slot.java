package org.rollbook.model.paper;

/// A labelled line to write on, its width in millimetres, with a value when that is already known.
public record Slot(String label, double width, String value) {

    public static Slot empty(String label, double width) {
        return new Slot(label, width, "");
    }
}
