package org.rollbook.model.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.HalfDay;

/// Something that the history names, ready to be put into the words of either language.
public sealed interface Value {
    Value NOTHING = new Text("");

    /// Words as somebody typed them, numbers included; empty where nothing was.
    record Text(String text) implements Value {
    }

    record Name(BilingualName name) implements Value {
    }

    record Constant(Enum<?> constant) implements Value {
    }

    /// A printed document by the code of its type; its title stands under `paper.title.<code>`.
    record Paper(String code) implements Value {
    }

    record Day(LocalDate date) implements Value {
    }

    record At(HalfDay at) implements Value {
    }

    record Time(LocalTime time) implements Value {
    }

    /// A moment on the clock of the desk that looks.
    record Moment(LocalDateTime at) implements Value {
    }

    /// A column of a record; where it brings no word along, its word stands under `field.<key>`.
    record Field(String key, BilingualName word) implements Value {
        public Field(String key) {
            this(key, BilingualName.NONE);
        }
    }

    /// Several things that together name one, such as a person and a half-day; never empty.
    record Several(List<Value> parts) implements Value {

        public Several {
            parts = List.copyOf(parts);
        }
    }

    /// What was done: the sentence under `journal.<action>` with what it names.
    record Summary(String action, List<Value> arguments) implements Value {

        public Summary {
            arguments = List.copyOf(arguments);
        }
    }

    default boolean isNothing() {
        return equals(NOTHING);
    }
}
