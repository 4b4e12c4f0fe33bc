package org.rollbook.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The synonyms of `sheet/headers.tsv`: what a heading means.
final class HeaderWords {
    private static final String RESOURCE = "/sheet/headers.tsv";
    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 4;
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}\\p{P}\u200B\uFEFF]+");
    private static final Pattern PARTS = Pattern.compile("[\\n\\r/|、,;]+|(?<=\\p{IsHan})\\s+(?=[A-Za-z#])|(?<=\\p{IsHan})(?=[A-Za-z#])");

    /// A heading's meaning: a field, or none for running numbers and columns that must stay out.
    record Meaning(Optional<ParticipantField> field, boolean whole) {
    }

    private final Map<String, Meaning> whole = new HashMap<>();
    private final Map<String, Meaning> parts = new HashMap<>();
    private final List<String> kept = new ArrayList<>();

    HeaderWords() {
        try (InputStream in = HeaderWords.class.getResourceAsStream(RESOURCE);
             BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            if (name.equals("OTHER")) {
                kept.add(word);
            } else {
                (partial ? parts : whole).put(word, new Meaning(field, !partial));
            }
        }
    }

    /// What the heading means, if it is one: the whole of it, one language of a bilingual one, or a word in it.
    Optional<Meaning> meaning(String heading) {
        if (heading.isBlank() || heading.length() > LONGEST || heading.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        String folded = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        String bare = BRACKETS.matcher(folded).replaceAll("");
        for (String candidate : candidates(folded, bare)) {
            Meaning meaning = whole.get(plain(candidate));
            if (meaning != null) {
                return Optional.of(meaning);
            }
        }
        String text = plain(bare);
        if (kept.stream().anyMatch(text::contains)) {
            return Optional.empty();
        }
        return parts.entrySet().stream().filter(entry -> text.contains(entry.getKey())).map(Map.Entry::getValue)
                .min((a, b) -> a.field().orElseThrow().compareTo(b.field().orElseThrow()));
    }

    private static List<String> candidates(String folded, String bare) {
        List<String> candidates = new ArrayList<>(List.of(bare, folded));
        candidates.addAll(List.of(PARTS.split(bare)));
        return candidates;
    }

    /// Without spaces, punctuation and case; a lone `#` stays, it is the only word there is.
    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        return folded.equals("#") ? folded : NOISE.matcher(folded).replaceAll("");
    }
}
