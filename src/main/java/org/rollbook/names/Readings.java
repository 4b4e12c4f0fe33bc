package org.rollbook.names;

import java.util.ArrayList;
import java.util.List;

/// The one reading of every Chinese character that ICU can read (readings.tsv), in a given name and as a surname;
/// a character that it cannot read is its own reading.
public final class Readings {
    private final List<String> syllables = new ArrayList<>();
    private final CharacterNumbers given = new CharacterNumbers();
    private final CharacterNumbers onlyAsSurname = new CharacterNumbers();

    public Readings() {
        String table = TableLines.text("/ordering/readings.tsv");
        int at = 0;
        while (at < table.length()) {
            int characters = table.indexOf('\t', at) + 1;
            int surnames = table.indexOf('\t', characters) + 1;
            int end = table.indexOf('\n', surnames);
            syllables.add(table.substring(at, characters - 1));
            number(given, table, characters, surnames - 1);
            number(onlyAsSurname, table, surnames, end);
            at = end + 1;
        }
    }

    private void number(CharacterNumbers numbers, String table, int start, int end) {
        int at = start;
        while (at < end) {
            int character = table.codePointAt(at);
            numbers.put(character, syllables.size());
            at += Character.charCount(character);
        }
    }

    public String given(int character) {
        int number = given.get(character);
        return number == 0 ? Character.toString(character) : syllables.get(number - 1);
    }

    String surname(int character) {
        int number = onlyAsSurname.get(character);
        return number == 0 ? given(character) : syllables.get(number - 1);
    }
}
