package org.rollbook.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Codes lead back to whom they were made for, and no slip of a digit leads to somebody else.
final class TicketCodeTest {
    private final Random random = new Random(20261123);

    @Test
    void everyCodeLeadsBack() {
        Set<String> seen = new HashSet<>();
        LongStream.concat(LongStream.rangeClosed(1, 20_000), random.longs(20_000, 20_001, 100_000_000).distinct())
                .forEach(id -> {
                    TicketCode code = new TicketCode(id, random.nextInt(100));
                    assertThat(code.text()).matches("R\\d{12}");
                    assertThat(TicketCode.read(code.text())).contains(code);
                    assertThat(seen.add(code.text())).isTrue();
                });
    }

    @Test
    void noSingleWrongDigitAndNoSwapOfNeighboursPasses() {
        for (int run = 0; run < 500; run++) {
            String text = new TicketCode(random.nextLong(1, 100_000_000), random.nextInt(100)).text();
            for (int at = 1; at < text.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != text.charAt(at)) {
                        assertThat(TicketCode.read(text.substring(0, at) + digit + text.substring(at + 1))).isEmpty();
                    }
                }
                if (at > 1 && text.charAt(at) != text.charAt(at - 1)) {
                    String swapped = text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1)
                            + text.substring(at + 1);
                    assertThat(TicketCode.read(swapped)).isEmpty();
                    assertThat(TicketCode.isAttempt(swapped)).isTrue();
                }
            }
        }
    }

    @Test
    void neighboursDoNotLookAlike() {
        int same = 0;
        for (long id = 1; id < 1_000; id++) {
            String one = new TicketCode(id, 0).text();
            String next = new TicketCode(id + 1, 0).text();
            for (int at = 1; at < one.length(); at++) {
                same += one.charAt(at) == next.charAt(at) ? 1 : 0;
            }
        }
        assertThat(same / (999.0 * 12)).as("share of equal digits, 0.1 by chance").isBetween(0.07, 0.13);
    }

    @Test
    void scannersMayWriteItAsTheyLike() {
        TicketCode code = new TicketCode(4711, 2);
        String text = code.text();
        String wide = text.chars().mapToObj(c -> String.valueOf((char) (c + 0xFEE0))).reduce("", String::concat);
        assertThat(TicketCode.read(text + "\r\n")).contains(code);
        assertThat(TicketCode.read(text.toLowerCase())).contains(code);
        assertThat(TicketCode.read(wide)).contains(code);
        assertThat(TicketCode.read(text.substring(1))).contains(code);
        assertThat(TicketCode.read(text.substring(0, 5) + " " + text.substring(5, 9) + "-" + text.substring(9)))
                .contains(code);
    }

    @Test
    void otherNumbersAreNoCodes() {
        for (String other : new String[] {"", "R", "12", "R12", "13800138000", "220102198001010017", "0431-88888888",
                "李伟", "renwei"}) {
            assertThat(TicketCode.read(other)).as(other).isEmpty();
            assertThat(TicketCode.isAttempt(other)).as(other).isFalse();
        }
        assertThat(TicketCode.isAttempt("R12345678901")).isTrue();
    }

    @Test
    void anEarlierIssueIsNotCurrent() {
        Participant participant = Participant.draft(1, Person.named("王芳")).withId(7);
        assertThat(TicketCode.of(participant).isCurrentOf(participant)).isTrue();
        assertThat(TicketCode.of(participant).isCurrentOf(participant.withCodeIssue(1))).isFalse();
        assertThat(new TicketCode(8, 0).isCurrentOf(participant)).isFalse();
    }
}
