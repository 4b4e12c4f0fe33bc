package org.rollbook.names.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rollbook.names.Han;

/// A word in which each syllable of a name is typed in its own way: as its character, as its whole reading or as its initial,
/// the last of them as far as it was typed. 刘欣怡 is found by lxinyi, liuxy, 刘xy and 刘xinyi.
///
/// It follows the name, the reading and the initials of one entry side by side; where a syllable of the reading ends is where
/// the next initial stands.
final class MixedWord {
    private static final int SHORTEST = 2;

    /// So many steps lead through any real name; one of many like letters is given up.
    private static final int MOST_STEPS = 1_000;

    /// What the fingerprints of an entry must have.
    final long characters;
    final long first;
    private final byte[] word;
    private byte[] bytes = {};
    private int name;
    private int initials;
    private int syllables;
    private int end;
    private int steps;

    private MixedWord(String word) {
        this.word = word.getBytes(StandardCharsets.UTF_8);
        int[] chinese = word.codePoints().filter(Han::is).toArray();
        characters = Fingerprint.characters(new String(chinese, 0, chinese.length));
        first = isLetter(0) ? Fingerprint.first(this.word) : 0;
    }

    /// Two letters and Chinese characters at least, not all of them Chinese; empty for anything else, which cannot be mixed.
    static Optional<MixedWord> of(String word) {
        boolean possible = word.length() >= SHORTEST && !Han.fills(word)
                && word.codePoints().allMatch(c -> c >= 'a' && c <= 'z' || Han.is(c));
        return possible ? Optional.of(new MixedWord(word)) : Optional.empty();
    }

    /// Whether the entry, whose tokens lie between the two places, is meant.
    boolean fits(byte[] all, int start, int stop) {
        bytes = all;
        end = stop;
        name = start < stop && all[start] == SearchTokens.NAME ? start + 1 : stop;
        initials = tokenOfInitials(start);
        syllables = countOf(initials);
        steps = 0;
        for (int at = start; at < stop; at++) {
            if (all[at] == SearchTokens.READING && fits(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /// From the first syllable, or from any later one that the word names by its character.
    private boolean fits(int reading) {
        return follow(0, reading, 0) || !isLetter(0) && skip(reading, 0);
    }

    private boolean skip(int reading, int syllable) {
        for (int next = reading + 1; syllable + 1 < syllables && inToken(next); next++) {
            if (bytes[next] == bytes[initials + syllable + 1]
                    && ++steps < MOST_STEPS && (follow(0, next, syllable + 1) || skip(next, syllable + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the rest of the word fits the rest of the name from this syllable on, whose reading begins here.
    private boolean follow(int typed, int reading, int syllable) {
        if (typed == word.length) {
            return true;
        }
        if (++steps > MOST_STEPS || syllable == syllables || !inToken(reading)
                || bytes[reading] != bytes[initials + syllable]) {
            return false;
        }
        if (!isLetter(typed)) {
            int length = lengthOfCharacter(typed);
            return isCharacter(typed, length, syllable) && goOn(typed + length, reading, syllable);
        }
        if (word[typed] != bytes[reading]) {
            return false;
        }
        return common(typed, reading) == word.length - typed || goOn(typed + 1, reading, syllable)
                || isDouble(typed, reading) && goOn(typed + 2, reading, syllable)
                || spelledOut(typed, reading, syllable);
    }

    private boolean isLetter(int typed) {
        return word[typed] > 0;
    }

    /// The syllable is done with: the next begins wherever its initial stands.
    private boolean goOn(int typed, int reading, int syllable) {
        if (typed == word.length) {
            return true;
        }
        for (int next = reading + 1; syllable + 1 < syllables && inToken(next); next++) {
            if (bytes[next] == bytes[initials + syllable + 1] && follow(typed, next, syllable + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean spelledOut(int typed, int reading, int syllable) {
        int common = common(typed, reading);
        for (int length = 2; syllable + 1 < syllables && length <= common; length++) {
            if (inToken(reading + length) && bytes[reading + length] == bytes[initials + syllable + 1]
                    && follow(typed + length, reading + length, syllable + 1)) {
                return true;
            }
        }
        return false;
    }

    /// An initial of two letters: zh, ch, sh.
    private boolean isDouble(int typed, int reading) {
        return typed + 1 < word.length && word[typed + 1] == 'h' && inToken(reading + 1) && bytes[reading + 1] == 'h';
    }

    private int common(int typed, int reading) {
        int length = 0;
        while (typed + length < word.length && inToken(reading + length)
                && word[typed + length] == bytes[reading + length]) {
            length++;
        }
        return length;
    }

    private int lengthOfCharacter(int typed) {
        int length = 1;
        while (typed + length < word.length && (word[typed + length] & 0xC0) == 0x80) {
            length++;
        }
        return length;
    }

    private boolean isCharacter(int typed, int length, int syllable) {
        int at = name;
        for (int before = 0; inToken(at); at++) {
            if ((bytes[at] & 0xC0) != 0x80 && before++ == syllable) {
                break;
            }
        }
        for (int i = 0; i < length; i++) {
            if (!inToken(at + i) || bytes[at + i] != word[typed + i]) {
                return false;
            }
        }
        return true;
    }

    /// The initials are the last of the other beginnings.
    private int tokenOfInitials(int start) {
        int token = end;
        for (int at = start; at < end; at++) {
            if (bytes[at] == SearchTokens.OTHER) {
                token = at + 1;
            }
        }
        return token;
    }

    /// As many syllables as there are initials; none where a character has no reading and stands for itself.
    private int countOf(int token) {
        int at = token;
        while (inToken(at) && bytes[at] > 0) {
            at++;
        }
        return inToken(at) ? 0 : at - token;
    }

    private boolean inToken(int at) {
        return at < end && !SearchTokens.isMark(bytes[at]);
    }
}
