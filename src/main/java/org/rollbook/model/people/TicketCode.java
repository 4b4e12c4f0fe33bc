package org.rollbook.model.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a participant's bar code says: `R` and twelve digits, the last two of them check digits.
///
/// The digits hide enrolment and issue, so that neighbours in a list look nothing alike and nobody can guess one from
/// another's by eye. The check is that of ISO 7064, MOD 97-10: no single wrong digit and no swap of neighbours passes.
/// The letter tells a code from phones, identity numbers and trainee numbers.
///
/// @param enrolment the participant's id
/// @param issue     how often the code had been revoked when this one was given out, from 0 to 99
public record TicketCode(long enrolment, int issue) {
    private static final String LETTER = "R";
    private static final int ISSUES = 100;
    private static final long MOST_ENROLMENTS = 100_000_000;
    private static final long HALF = 100_000;
    private static final long[] ROUNDS = {40_503, 62_989, 27_733, 91_193};
    private static final int MODULUS = 97;

    private static final Pattern WHOLE = Pattern.compile(LETTER + "?(\\d{12})");
    private static final Pattern ATTEMPT = Pattern.compile(LETTER + "\\d{5,}");
    private static final Pattern NOT_PRINTED = Pattern.compile("[\\s\\p{Z}\\p{C}-]+");

    public TicketCode {
        if (enrolment < 1 || enrolment >= MOST_ENROLMENTS) {
            throw new IllegalArgumentException("no enrolment has the id " + enrolment);
        }
        issue = Math.floorMod(issue, ISSUES);
    }

    public static TicketCode of(Participant participant) {
        return new TicketCode(participant.id(), participant.codeIssue());
    }

    /// The code in what was scanned or typed, whatever the width and case of its letters; the letter may be missing, since
    /// an input method can swallow it. Empty when the check digits are wrong or it is no code at all.
    public static Optional<TicketCode> read(String scanned) {
        var whole = WHOLE.matcher(tidy(scanned));
        if (!whole.matches() || Long.parseLong(whole.group(1)) % MODULUS != 1) {
            return Optional.empty();
        }
        long payload = unscrambled(Long.parseLong(whole.group(1)) / 100);
        long enrolment = payload / ISSUES;
        return enrolment < 1 ? Optional.empty() : Optional.of(new TicketCode(enrolment, (int) (payload % ISSUES)));
    }

    /// Whether this is meant to be a code, sound or not.
    public static boolean isAttempt(String scanned) {
        return ATTEMPT.matcher(tidy(scanned)).matches();
    }

    /// Whether this is the code that the participant now has, and not one that was revoked.
    public boolean isCurrentOf(Participant participant) {
        return equals(of(participant));
    }

    /// As it is printed and scanned.
    public String text() {
        long payload = scrambled(enrolment * ISSUES + issue);
        long check = MODULUS + 1 - payload * 100 % MODULUS;
        return LETTER + "%010d%02d".formatted(payload, check);
    }

    /// Half-width and upper case, without spaces, hyphens and line ends.
    private static String tidy(String scanned) {
        return NOT_PRINTED.matcher(Normalizer.normalize(scanned, Normalizer.Form.NFKC)).replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /// A Feistel network over two halves of five digits: one to one, and every digit depends on every other.
    private static long scrambled(long payload) {
        long left = payload / HALF;
        long right = payload % HALF;
        for (long key : ROUNDS) {
            long next = (left + mixed(right, key)) % HALF;
            left = right;
            right = next;
        }
        return left * HALF + right;
    }

    private static long unscrambled(long digits) {
        long left = digits / HALF;
        long right = digits % HALF;
        for (int round = ROUNDS.length - 1; round >= 0; round--) {
            long before = Math.floorMod(right - mixed(left, ROUNDS[round]), HALF);
            right = left;
            left = before;
        }
        return left * HALF + right;
    }

    private static long mixed(long half, long key) {
        long bits = (half + key) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 29)) * 0xBF58476D1CE4E5B9L;
        return Long.remainderUnsigned(bits ^ (bits >>> 32), HALF);
    }
}
