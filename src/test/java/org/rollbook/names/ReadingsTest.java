package org.rollbook.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of readings against the ICU that it was made from; fails when ICU was replaced and the table was not.
class ReadingsTest {
    private static final Transliterator ICU = Transliterator.getInstance("Han-Latin/Names");
    private static final Readings READINGS = new Readings();
    private static final NameReading NAMES = new NameReading();

    /// From all characters, also those that ICU cannot read: the table must not lack what ICU knows.
    @Test
    void agreesWithIcuInAnyCharacter() {
        int[] all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Han::is).toArray();
        new Random(20_261_123).ints(300, 0, all.length).map(i -> all[i]).forEach(this::assertReadAsByIcu);
    }

    @Test
    void agreesWithIcuInEverySurname() {
        TableLines.of("/ordering/surnames.tsv").stream().flatMapToInt(row -> row[0].codePoints()).distinct()
                .forEach(this::assertReadAsByIcu);
    }

    @Test
    void readsEveryCharacterOfTheOfficialList() {
        assertThat(TableLines.of("/ordering/strokes.tsv")).hasSize(8105)
                .allSatisfy(row -> assertThat(READINGS.given(row[0].codePointAt(0))).matches("[a-zü]+"));
    }

    @ParameterizedTest
    @CsvSource({"单, shan, dan", "盖, ge, gai", "牟, mu, mou", "王, wang, wang", "吕, lü, lü", "𠮷, 𠮷, 𠮷",
            "𩝞, cang, cang", "々, 々, 々"})
    void tellsSurnamesFromGivenNames(String character, String surname, String given) {
        assertThat(READINGS.surname(character.codePointAt(0))).isEqualTo(surname);
        assertThat(READINGS.given(character.codePointAt(0))).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({"李Tom", "Tom李", "Tom李明", "A李明b", "单Tom", "李-Tom", "李2", "Иван李"})
    void agreesWithIcuWhereScriptsMix(String name) {
        List<String> words = List.of(toneless(name).split(" "));
        assertThat(NAMES.pinyin(name)).isEqualTo(String.join(" ", words.stream().map(Syllables::capitalised).toList()));
    }

    private void assertReadAsByIcu(int codePoint) {
        String character = Character.toString(codePoint);
        assertThat(READINGS.surname(codePoint)).as("surname %s", character).isEqualTo(toneless(character));
        assertThat(READINGS.given(codePoint)).as("given name %s", character)
                .isEqualTo(toneless("王" + character).substring("wang".length()).strip());
    }

    private static String toneless(String han) {
        String open = Normalizer.normalize(ICU.transliterate(han), Form.NFD);
        return Normalizer.normalize(open.replaceAll("[\\u0300\\u0301\\u0304\\u030C]", ""), Form.NFC);
    }
}
