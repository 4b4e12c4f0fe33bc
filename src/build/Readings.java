import com.ibm.icu.text.Transliterator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Makes resources/ordering/readings.tsv: how ICU reads every Chinese character that it can read, without tones, so
/// that no desk has to wait for ICU to compile its rules. One line for each syllable: the syllable, the characters
/// read so, and those read so only as a surname.
///
/// Run it again only with another ICU, which is where Maven put it; it takes half a minute:
///
///     java -cp ~/.m2/repository/com/ibm/icu/icu4j/79.1/icu4j-79.1.jar src/build/Readings.java \
///         > resources/ordering/readings.tsv
public final class Readings {
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");
    private static final Pattern SYLLABLE = Pattern.compile("[a-zü]+");
    /// Any surname of which ICU knows no compound: what follows it is read as a given name.
    private static final String BEFORE = "王";
    private static final String BEFORE_READ = "wang";

    private Readings() {
    }

    public static void main(String[] arguments) {
        Map<String, StringBuilder> read = new TreeMap<>();
        Map<String, StringBuilder> readAsSurname = new TreeMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                String given = toneless(BEFORE + Character.toString(c));
                given = given.substring(BEFORE_READ.length()).strip();
                String surname = toneless(Character.toString(c));
                add(read, given, c);
                if (!surname.equals(given)) {
                    add(readAsSurname, surname, c);
                }
            }
        }
        readAsSurname.keySet().forEach(syllable -> read.computeIfAbsent(syllable, s -> new StringBuilder()));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        read.forEach((syllable, characters) -> out.print(syllable + "\t" + characters
                + "\t" + readAsSurname.getOrDefault(syllable, new StringBuilder()) + "\n"));
        out.flush();
    }

    private static void add(Map<String, StringBuilder> read, String syllable, int character) {
        if (SYLLABLE.matcher(syllable).matches()) {
            read.computeIfAbsent(syllable, s -> new StringBuilder()).appendCodePoint(character);
        }
    }

    private static String toneless(String han) {
        String open = Normalizer.normalize(NAMES.transliterate(han), Form.NFD);
        return Normalizer.normalize(TONES.matcher(open).replaceAll(""), Form.NFC);
    }
}
