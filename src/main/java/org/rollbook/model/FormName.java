package org.rollbook.model;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Which form it is: its kind and, where each class has one of its own, the class.
public record FormName(Kind kind, OptionalLong classId) {
    private static final String OF_CLASS = ":";

    /// The forms that are kept while they are filled in, with their names in the data file.
    public enum Kind {
        TRAINING_CLASS("classes.title"), ORGANISATION("organisations.title"), PERSON("participants.title"),
        PROGRAMME_ITEM("programme.title"), WALK_IN("arrival.title");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }
    }

    public static FormName of(Kind kind) {
        return new FormName(kind, OptionalLong.empty());
    }

    public static FormName of(Kind kind, long classId) {
        return new FormName(kind, OptionalLong.of(classId));
    }

    /// As it stands in the data file.
    public String stored() {
        return classId.isPresent() ? kind.stored + OF_CLASS + classId.getAsLong() : kind.stored;
    }

    /// As it stood in a data file; empty where that names no form of this version.
    public static Optional<FormName> parse(String stored) {
        return Stream.of(Kind.values()).flatMap(kind -> {
            if (stored.equals(kind.stored)) {
                return Stream.of(of(kind));
            }
            String beginning = kind.stored + OF_CLASS;
            String number = stored.startsWith(beginning) ? stored.substring(beginning.length()) : "";
            return number.matches("\\d{1,18}") ? Stream.of(of(kind, Long.parseLong(number))) : Stream.empty();
        }).findFirst();
    }
}
