package org.rollbook.ui.arrival.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.people.TicketCode;
import org.rollbook.ui.arrival.scanner.ScannerKeys.Hearing;

/// In virtual time: scans are taken whole and typing arrives whole, whatever the speed of either.
final class ScannerKeysTest {
    private static final String CODE = new TicketCode(4711, 0).text();

    private final List<String> scans = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private long now = 1_000_000_000L;
    private Hearing hearing = Hearing.CODES_AND_NUMBERS;
    private final ScannerKeys<Character> keys = new ScannerKeys<>(() -> now, new ScannerKeys.Outlet<>() {
        @Override
        public void typed(List<Character> typed) {
            typed.forEach(field::append);
        }

        @Override
        public void scanned(String text) {
            scans.add(text);
        }
    });

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 39, 40})
    void aScanIsTakenWithOrWithoutALineEnd(int gap) {
        for (String end : new String[] {"\n", "\t", ""}) {
            scans.clear();
            type(CODE + end, gap);
            rest(200);
            assertThat(scans).containsExactly(CODE);
            assertThat(field).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 60, 90, 200})
    void whatIsSlowerIsTyped(int gap) {
        type(CODE + "\n", gap);
        rest(200);
        assertThat(scans).isEmpty();
        assertThat(field).hasToString(CODE + "\n");
    }

    @Test
    void aPersonTypesAsFastAsTheyCan() {
        Random random = new Random(7);
        StringBuilder all = new StringBuilder();
        for (int word = 0; word < 500; word++) {
            String typed = new String[] {"renwei", "13800138000", "12", "rr", "zw 8000", "R2D2", "r1", "007",
                    "王芳"}[random.nextInt(9)];
            for (char c : typed.toCharArray()) {
                type(String.valueOf(c), 60 + random.nextInt(140));
            }
            all.append(typed);
        }
        rest(100);
        assertThat(scans).isEmpty();
        assertThat(field).hasToString(all.toString());
    }

    @Test
    void fingersThatRollAreNoScanner() {
        type("138", 20);
        rest(100);
        type("ren", 15);
        rest(100);
        type("12345", 5);
        rest(100);
        type("12345\n", 5);
        rest(100);
        assertThat(scans).isEmpty();
        assertThat(field).hasToString("138ren1234512345\n");
    }

    @Test
    void aScanRightAfterTypingLeavesWhatWasTyped() {
        type("wa", 90);
        now += millis(41);
        type(CODE + "\n", 5);
        assertThat(scans).containsExactly(CODE);
        assertThat(field).hasToString("wa");
        type("ng", 90);
        assertThat(field).hasToString("wang");
    }

    @Test
    void aDigitTypedJustBeforeAScanIsNotPartOfIt() {
        type("1", 5);
        type(CODE + "\n", 5);
        assertThat(scans).containsExactly(CODE);
        assertThat(field).hasToString("1");
    }

    @Test
    void twoScansBackToBackAreTwo() {
        String other = new TicketCode(12, 3).text();
        type(CODE + "\n" + other + "\n", 5);
        type(CODE, 5);
        now += millis(45);
        type(other, 5);
        type(CODE, 5);
        rest(100);
        assertThat(scans).containsExactly(CODE, other, CODE, other, CODE);
        assertThat(field).isEmpty();
    }

    @Test
    void identityCardsAndPhonesAreScannedAtTheDeskAndTypedElsewhere() {
        type("22010219800101001X\n", 5);
        type("13800138000\n", 5);
        assertThat(scans).containsExactly("22010219800101001X", "13800138000");
        scans.clear();
        hearing = Hearing.CODES;
        type("22010219800101001X\n", 5);
        type("13800138000", 5);
        type(CODE.toLowerCase() + "\n", 5);
        rest(100);
        assertThat(field).hasToString("22010219800101001X\n13800138000");
        assertThat(scans).containsExactly(CODE.toLowerCase());
    }

    @Test
    void aLineEndThatComesLateStillBelongsToTheScan() {
        type(CODE, 5);
        rest(60);
        type("\n", 5);
        assertThat(field).isEmpty();
        rest(300);
        type("\n", 5);
        assertThat(field).hasToString("\n");
    }

    @Test
    void theRestOfACodeThatWasHeldUpIsNoNumber() {
        type(CODE.substring(0, 3), 5);
        now += millis(60);
        type(CODE.substring(3), 5);
        rest(100);
        assertThat(scans).isEmpty();
        assertThat(field).hasToString(CODE);
    }

    @Test
    void aDigitThatIsHeldDownRepeatsItself() {
        type("1111111111", 30);
        rest(100);
        assertThat(scans).isEmpty();
        assertThat(field).hasToString("1111111111");
    }

    @Test
    void aKeyWithoutACharacterGivesBackWhatWasHeld() {
        type("r", 5);
        assertThat(field).isEmpty();
        type("\u0001", 5);
        assertThat(field).hasToString("r\u0001");
    }

    /// Each key goes down and yields its character at once; what passes reaches the field.
    private void type(String text, int gap) {
        for (char c : text.toCharArray()) {
            if (!keys.press(c, c, () -> holdsCode() ? Hearing.CODES : hearing)) {
                field.append(c);
            }
            long next = now + millis(gap);
            long timer = now + millis(41);
            if (timer < next) {
                now = timer;
                keys.pause();
            }
            now = next;
        }
    }

    private boolean holdsCode() {
        return field.toString().matches("[Rr]\\d*");
    }

    private void rest(int milliseconds) {
        now += millis(milliseconds);
        keys.pause();
    }

    private static long millis(int milliseconds) {
        return milliseconds * 1_000_000L;
    }
}
