package org.rollbook.names;

import org.rollbook.model.Lazy;

/// Chinese text in simplified characters, so that 王志強 and 王志强 compare alike; what is stored stays as it is written.
///
/// Several traditional characters have one simplified form: texts that are alike so may still be different names.
public final class Simplified {
    private final Lazy<Table> table = new Lazy<>(Table::new);

    private static final class Table {
        private final CharacterNumbers numbers = new CharacterNumbers();
        private final String[] forms;

        Table() {
            var lines = TableLines.of("/ordering/simplified.tsv");
            forms = new String[lines.size() + 1];
            for (int number = 1; number < forms.length; number++) {
                int place = number;
                forms[number] = lines.get(number - 1)[0];
                lines.get(number - 1)[1].codePoints().forEach(other -> numbers.put(other, place));
            }
        }
    }

    /// The text itself when it has no other characters.
    public String of(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Han.is(character) && table.get().numbers.get(character) != 0) {
                return written(text, at);
            }
            at += Character.charCount(character);
        }
        return text;
    }

    private String written(String text, int from) {
        Table known = table.get();
        StringBuilder simplified = new StringBuilder(text.length()).append(text, 0, from);
        text.substring(from).codePoints().forEach(character -> {
            int number = known.numbers.get(character);
            if (number == 0) {
                simplified.appendCodePoint(character);
            } else {
                simplified.append(known.forms[number]);
            }
        });
        return simplified.toString();
    }
}
