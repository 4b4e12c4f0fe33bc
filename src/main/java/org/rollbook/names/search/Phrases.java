package org.rollbook.names.search;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.Lazy;
import org.rollbook.names.Han;
import org.rollbook.names.Readings;

/// Finds any text, such as a title or a command, by what is written in it, by its pinyin, by its initials, or by a mixture.
public final class Phrases {
    private static final Lazy<Readings> READINGS = new Lazy<>(Readings::new);

    private Phrases() {
    }

    /// Whether the text has every word that was typed; nothing typed fits everything.
    public static boolean fit(String text, String typed) {
        List<String> words = SearchText.words(typed);
        if (words.isEmpty()) {
            return true;
        }
        String written = SearchText.normalise(text);
        String unspaced = written.replace(" ", "");
        List<Sound> sounds = sounds(written);
        return words.stream().allMatch(word -> unspaced.contains(word) || sound(sounds, word));
    }

    private static boolean sound(List<Sound> sounds, String word) {
        for (int first = 0; first < sounds.size(); first++) {
            if (begins(sounds, first, word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the word is made of beginnings of what follows one another from here on.
    private static boolean begins(List<Sound> sounds, int from, String word) {
        if (word.isEmpty()) {
            return true;
        }
        if (from == sounds.size()) {
            return false;
        }
        String character = sounds.get(from).written();
        if (word.startsWith(character) && begins(sounds, from + 1, word.substring(character.length()))) {
            return true;
        }
        String sound = sounds.get(from).read();
        int common = 0;
        while (common < Math.min(sound.length(), word.length()) && sound.charAt(common) == word.charAt(common)) {
            common++;
        }
        for (int taken = common; taken > 0; taken--) {
            if (begins(sounds, from + 1, word.substring(taken))) {
                return true;
            }
        }
        return false;
    }

    /// Chinese characters as their syllables, other letters as the words they form.
    private static List<Sound> sounds(String written) {
        List<Sound> sounds = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        written.codePoints().forEach(c -> {
            if (!Han.is(c) && Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
                return;
            }
            if (!word.isEmpty()) {
                sounds.add(new Sound(word.toString(), word.toString()));
                word.setLength(0);
            }
            if (Han.is(c)) {
                sounds.add(new Sound(Character.toString(c), SearchText.normalise(READINGS.get().given(c))));
            }
        });
        if (!word.isEmpty()) {
            sounds.add(new Sound(word.toString(), word.toString()));
        }
        return sounds;
    }

    private record Sound(String written, String read) {
    }
}
