package org.rollbook.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.people.PersonField;

/// The synonyms of `sheet/headers.tsv`: what a heading means.
final class HeaderWords {
    private static final String RESOURCE = "/sheet/headers.tsv";
    private static final int LONGEST = 60;
    /// A text that only contains a known word is a heading up to this length, beyond it a sentence.
    private static final int LONGEST_PARTIAL = 24;
    private static final int MOST_DIGITS = 4;
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|<[^>]*>|「[^」]*」");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}\\p{P}\\p{S}\u200B\uFEFF]+");
    private static final Pattern NUMBERING = Pattern.compile("^\\s*(\\d{1,2}|[一二三四五六七八九十])\\s*[.、)]\\s*(?=\\D)");
    private static final Pattern DEMANDS = Pattern.compile("[*\\s]*(必填项?|选填项?|必须填写|请填写|如实填写|required|optional)[*\\s]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile("[\\n\\r/|、,;]+|(?<=\\p{IsHan})\\s+(?=[A-Za-z#])|(?<=\\p{IsHan})(?=[A-Za-z#])"
            + "|(?<=[A-Za-z.])\\s*(?=\\p{IsHan})");
    private static final Pattern EDGES = Pattern.compile("^[*:\\s]+|[*:\\s]+$");
    private static final Pattern SENTENCE = Pattern.compile("[,!?。]");
    private static final Pattern STATEMENT = Pattern.compile(".*:\\s*\\S.*", Pattern.DOTALL);

    private static final Set<ParticipantField> BODIES = EnumSet.of(ParticipantField.ORGANISATION, ParticipantField.DEPARTMENT);

    /// The one list; it stands behind the patterns that reading it needs.
    static final HeaderWords KNOWN = new HeaderWords();

    /// A heading's meaning: a field, or none for running numbers and columns that must stay out.
    record Meaning(Optional<ParticipantField> field, boolean whole) {
    }

    private final Map<String, Meaning> whole = new HashMap<>();
    private final Map<String, Meaning> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> headings = new HashSet<>();
    private final List<String> kept = new ArrayList<>();

    private HeaderWords() {
        try (InputStream in = HeaderWords.class.getResourceAsStream(RESOURCE);
             BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream.of(PersonField.values()).forEach(this::add);
    }

    /// What a field brings along itself.
    private void add(PersonField field) {
        List<String> words = Stream.concat(Stream.of(field.heading().zh(), field.heading().en()), field.synonyms().stream()).toList();
        if (!field.synonyms().isEmpty()) {
            add(field.name() + "\t" + String.join("\t", words));
        }
    }

    private void add(String line) {
        String[] words = line.split("\t");
        boolean partial = words[0].endsWith("~");
        String name = words[0].replace("~", "");
        Optional<ParticipantField> field = name.equals("SERIAL") || name.equals("OTHER")
                ? Optional.empty() : Optional.of(ParticipantField.valueOf(name));
        for (int i = 1; i < words.length; i++) {
            String word = plain(words[i]);
            if (partial && name.equals("OTHER")) {
                kept.add(word);
            } else {
                (partial ? parts : whole).put(word, new Meaning(field, !partial));
                if (!partial) {
                    headings.add(words[i].strip().toLowerCase(Locale.ROOT));
                }
                if (field.filter(ParticipantField.NAME::equals).isPresent() && !partial) {
                    names.add(words[i].strip().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /// What the heading means, if it is one: the whole of it, one language of a bilingual one, or a word in it.
    Optional<Meaning> meaning(String heading) {
        if (heading.isBlank() || heading.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = folded(heading);
        String bare = bare(folded);
        if (STATEMENT.matcher(bare).matches() || bare.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        for (String candidate : candidates(folded, bare)) {
            Meaning meaning = whole.get(plain(candidate));
            if (meaning != null) {
                return Optional.of(meaning);
            }
        }
        return SENTENCE.matcher(bare).find() ? Optional.empty() : partial(plain(bare)).or(() -> partial(plain(folded)));
    }

    /// What makes two headings the same: their words without numbering, brackets and demands to fill them in.
    static String key(String heading) {
        String folded = folded(heading);
        String key = plain(bare(folded));
        return key.isEmpty() ? plain(folded) : key;
    }

    private static String folded(String heading) {
        return NUMBERING.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC)).replaceFirst("");
    }

    private static String bare(String folded) {
        return DEMANDS.matcher(BRACKETS.matcher(folded).replaceAll("")).replaceFirst("");
    }

    /// Whether this is how a list heads its names; quick, for it is asked of every row.
    boolean isName(String cell) {
        return names.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /// The heading as people read it: one line without brackets and demands.
    static String words(String heading) {
        return EDGES.matcher(CellText.unbroken(bare(folded(heading)))).replaceAll("");
    }

    /// Whether this is one of the headings, word for word, also of columns that stay out; as quick.
    boolean isHeading(String cell) {
        return headings.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /// The last word counts, it is what the others describe: 单位电话 is a phone. Two of them may be one column together.
    private Optional<Meaning> partial(String text) {
        if (text.length() > LONGEST_PARTIAL) {
            return Optional.empty();
        }
        if (kept.stream().anyMatch(text::contains)) {
            return Optional.of(new Meaning(Optional.empty(), false));
        }
        Meaning best = null;
        int end = -1;
        boolean organisation = false;
        boolean name = false;
        for (Map.Entry<String, Meaning> entry : parts.entrySet()) {
            int at = text.lastIndexOf(entry.getKey());
            name |= at >= 0 && entry.getValue().field().orElseThrow() == ParticipantField.NAME;
            organisation |= at >= 0 && BODIES.contains(entry.getValue().field().orElseThrow());
            if (at >= 0 && at + entry.getKey().length() > end) {
                end = at + entry.getKey().length();
                best = entry.getValue();
            }
        }
        if (organisation && best.field().orElseThrow() == ParticipantField.POSITION) {
            best = new Meaning(Optional.of(ParticipantField.DUTIES), false);
        }
        if (name && best.field().orElseThrow() == ParticipantField.PHONE) {
            best = new Meaning(Optional.of(ParticipantField.NAME), false);
        }
        return Optional.ofNullable(best);
    }

    private static List<String> candidates(String folded, String bare) {
        List<String> candidates = new ArrayList<>(List.of(bare, folded));
        candidates.addAll(List.of(PARTS.split(bare)));
        return candidates;
    }

    /// Without spaces, punctuation and case; a lone `#` stays, it is the only word there is.
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        return folded.equals("#") ? folded : NOISE.matcher(folded).replaceAll("");
    }
}
