package org.rollbook.model.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.ListOrder;

/// Something that can be chosen for a document beside its language; its label stands under `documents.<key>`.
///
/// Documents that offer the same key offer the same thing, though not always with the same default or range.
public sealed interface DocumentOption<T> {
    String key();

    /// What the window begins with.
    T usual();

    /// What a command takes that does not say.
    T commandDefault();

    /// Every value as a command writes it; empty for numbers.
    List<String> words();

    /// A value as a command writes it.
    String word(T value);

    /// The value, if this option has it.
    Optional<T> accepted(Object value);

    /// The value of a command's word; refuses what this option does not have.
    T parse(String word);

    /// In which order people stand.
    static OneOf<ListOrder> order(ListOrder usual) {
        return new OneOf<>("order", ListOrder.class, usual);
    }

    /// One constant of an enum.
    record OneOf<E extends Enum<E>>(String key, Class<E> type, E usual) implements DocumentOption<E> {

        @Override
        public E commandDefault() {
            return usual;
        }

        @Override
        public List<String> words() {
            return Arrays.stream(type.getEnumConstants()).map(this::word).toList();
        }

        @Override
        public String word(E value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Optional<E> accepted(Object value) {
            return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
        }

        @Override
        public E parse(String word) {
            return Arrays.stream(type.getEnumConstants()).filter(constant -> word(constant).equals(word)).findFirst()
                    .orElseThrow(() -> new Refusal("document.option.word", word, String.join(", ", words())));
        }
    }

    /// A whole number between two, both included.
    ///
    /// @param commandDefault what a command takes that does not say: sheets of earlier versions had no empty rows unless asked
    record Number(String key, int least, int most, Integer usual,
            Integer commandDefault) implements DocumentOption<Integer> {

        @Override
        public List<String> words() {
            return List.of();
        }

        @Override
        public String word(Integer value) {
            return value.toString();
        }

        @Override
        public Optional<Integer> accepted(Object value) {
            return value instanceof Integer number && number >= least && number <= most ? Optional.of(number)
                    : Optional.empty();
        }

        @Override
        public Integer parse(String word) {
            try {
                return accepted(Integer.valueOf(word)).orElseThrow(() -> outside(word));
            } catch (NumberFormatException e) {
                throw outside(word);
            }
        }

        private Refusal outside(String word) {
            return new Refusal("document.option.word", word, least + "–" + most);
        }
    }
}
