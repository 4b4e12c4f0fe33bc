import com.ibm.icu.text.Transliterator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Makes resources/ordering/simplified.tsv: each simplified character that ICU knows other forms of, and those forms.
///
/// Run it again only with another ICU, which is where Maven put it:
///
///     java -cp ~/.m2/repository/com/ibm/icu/icu4j/79.1/icu4j-79.1.jar src/build/Simplified.java \
///         > resources/ordering/simplified.tsv
public final class Simplified {
    private Simplified() {
    }

    public static void main(String[] arguments) {
        Transliterator simplifying = Transliterator.getInstance("Traditional-Simplified");
        Map<String, StringBuilder> forms = new TreeMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                String character = Character.toString(c);
                String simplified = simplifying.transliterate(character);
                if (!simplified.equals(character) && simplified.codePointCount(0, simplified.length()) == 1) {
                    forms.computeIfAbsent(simplified, s -> new StringBuilder()).append(character);
                }
            }
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        forms.forEach((simplified, others) -> out.print(simplified + "\t" + others + "\n"));
        out.flush();
    }
}
