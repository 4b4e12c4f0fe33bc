package org.rollbook.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Identity and phone numbers: what is right, what is doubtful and why, and how much of them is shown.
final class NumbersTest {

    @ParameterizedTest
    @CsvSource({"11010519491231002X, FEMALE, 1949-12-31", "440524188001010014, MALE, 1880-01-01"})
    void aSoundIdTellsSexAndBirthDate(String text, Sex sex, LocalDate born) {
        IdNumber id = IdNumber.of(text);
        assertThat(id.problem()).isEmpty();
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.born()).contains(born);
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021, check", "11010519491331002X, date", "11010519490230002X, date",
            "1101051949123100, shape",
            "11010519491231002A, shape", "1101051949123100XX, shape", "11010519491231002X0, shape",
            "110105491231002, old", "11010549123100X, shape"})
    void aDoubtfulIdSaysWhyAndTellsNoSex(String text, String code) {
        IdNumber id = IdNumber.of(text);
        assertThat(id.problem()).map(Problem::key).contains("problem.id." + code);
        assertThat(id.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(Person.named("王芳").completedFromId()).isEqualTo(Person.named("王芳"));
        assertThat(person(IdType.RESIDENT_ID, text, Sex.UNKNOWN, Optional.empty()).completedFromId())
                .extracting(Person::sex, Person::born).containsExactly(Sex.UNKNOWN, Optional.empty());
    }

    @Test
    void everyWrongDigitAndEverySwapOfTwoIsNoticed() {
        String sound = "11010519491231002X";
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = sound.substring(0, at) + digit + sound.substring(at + 1);
                assertThat(IdNumber.of(wrong).problem().isPresent()).as(wrong).isEqualTo(!wrong.equals(sound));
            }
            if (at < 16 && sound.charAt(at) != sound.charAt(at + 1)) {
                assertThat(IdNumber
                        .of(sound.substring(0, at) + sound.charAt(at + 1) + sound.charAt(at) + sound.substring(at + 2))
                        .problem()).isPresent();
            }
        }
    }

    @Test
    void anIdIsPutRightAsFarAsThatIsSafe() {
        assertThat(IdNumber.of(" 110105 19491231-002x ").text()).isEqualTo("11010519491231002X");
        assertThat(IdNumber.of("１１０１０５１９４９１２３１００２Ｘ").text()).isEqualTo("11010519491231002X");
        assertThat(IdNumber.of("110105\u300019491231002X").text()).isEqualTo("11010519491231002X");
        assertThat(IdNumber.of("").isEmpty()).isTrue();
        assertThat(IdNumber.of("").problem()).isEmpty();
        assertThat(IdNumber.of("！～").text()).as("the first and last of the full-width characters").isEqualTo("!~");
        assertThat(Phone.of("！～").text()).isEqualTo("!~");
        assertThat(IdNumber.of("e123").text()).isEqualTo("E123");
    }

    @Test
    void ofAnIdOnlyTheLastFourAreShown() {
        assertThat(IdNumber.of("11010519491231002X").masked()).isEqualTo("**************002X");
        assertThat(IdNumber.of("E1234567").masked()).isEqualTo("****4567");
        assertThat(IdNumber.of("E123").masked()).isEqualTo("E123");
        assertThat(IdNumber.of("E1234").masked()).isEqualTo("*1234");
        assertThat(IdNumber.of("11010519491231002X")).hasToString("**************002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15", "16", "17", "18", "19"})
    void everyKindOfMobileIsOne(String begin) {
        Phone phone = Phone.of(begin + "812345678");
        assertThat(phone.isMobile()).isTrue();
        assertThat(phone.problem()).isEmpty();
        assertThat(phone.grouped()).isEqualTo(begin + "8 1234 5678");
        assertThat(phone.masked()).isEqualTo(begin + "8****5678");
        for (String typed : new String[] {"+86 " + begin + "8-1234-5678", "0086" + begin + "812345678",
                "86" + begin + "8 1234 5678",
                "（" + begin + "8）12345678", (begin + "8\u300012345678")}) {
            assertThat(Phone.of(typed)).as(typed).isEqualTo(phone);
        }
    }

    @ParameterizedTest
    @CsvSource({"12812345678", "1381234567", "138123456789", "8877000", "abc", "86"})
    void otherwiseItIsDoubtfulAndKeptAsTyped(String typed) {
        assertThat(Phone.of(typed).isMobile()).isFalse();
        assertThat(Phone.of(typed).text()).isEqualTo(typed);
        assertThat(Phone.of(typed).problem()).map(Problem::key).contains("problem.phone.shape");
        assertThat(Phone.of(typed).grouped()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0431-8877001", "0431-88770011", "010 88770011", "(0431)88770011", "0431-88770011-123",
            "+81 90 1234 5678", "0082 2 1234 567"})
    void landlinesAndForeignNumbersAreKeptAsTyped(String typed) {
        assertThat(Phone.of(typed).text()).isEqualTo(typed);
        assertThat(Phone.of(typed).problem()).isEmpty();
        assertThat(Phone.of(typed).isMobile()).isFalse();
    }

    @Test
    void ofAPhoneTheMiddleIsHiddenAndAShortOneWhole() {
        assertThat(Phone.of("0431-88770011").masked()).isEqualTo("043******0011");
        assertThat(Phone.of("88770011").masked()).isEqualTo("887*0011");
        assertThat(Phone.of("8877000").masked()).isEqualTo("*******");
        assertThat(Phone.of("110").masked()).isEqualTo("***");
        assertThat(Phone.of("").masked()).isEmpty();
        assertThat(Phone.of("").isEmpty()).isTrue();
        assertThat(Phone.of("13812345678")).hasToString("138****5678");
    }

    @Test
    void besideAnotherOnlyASlipIsShown() {
        IdNumber id = IdNumber.of("11010519491231002X");
        assertThat(id.maskedBeside(IdNumber.of("11010519491331002X"))).isEqualTo("***********2**002X");
        assertThat(id.maskedBeside(IdNumber.of("11010619491331002X"))).isEqualTo("*****5*****2**002X");
        assertThat(id.maskedBeside(IdNumber.of("11020619491331002X"))).as("three places")
                .isEqualTo("***1*5*****2**002X");
        assertThat(id.maskedBeside(IdNumber.of("12020619491331002X"))).as("four are another number")
                .isEqualTo(id.masked());
        assertThat(id.maskedBeside(IdNumber.of("110105491231002"))).isEqualTo(id.masked());
        assertThat(Phone.of("13812345678").maskedBeside(Phone.of("13812345679"))).isEqualTo("138****5678");
        assertThat(Phone.of("13812345678").maskedBeside(Phone.of("13892345678"))).isEqualTo("1381***5678");
        assertThat(Phone.of("13812345678").maskedBeside(Phone.of("13912341234"))).isEqualTo("138****5678");
    }

    @Test
    void aPersonIsCompletedFromASoundIdAndContradictionsAreTold() {
        Person empty = person(IdType.RESIDENT_ID, "11010519491231002X", Sex.UNKNOWN, Optional.empty());
        assertThat(empty.completedFromId()).extracting(Person::sex, Person::born)
                .containsExactly(Sex.FEMALE, Optional.of(BirthDate.of(LocalDate.of(1949, 12, 31))));
        assertThat(empty.problems()).isEmpty();

        Person other = person(IdType.RESIDENT_ID, "11010519491231002X", Sex.MALE,
                Optional.of(LocalDate.of(1950, 1, 1)));
        assertThat(other.completedFromId()).as("what was said stays").isEqualTo(other);
        assertThat(other.problems()).extracting(Problem::key).containsExactly("problem.sex.contradicts",
                "problem.born.contradicts");
        assertThat(person(IdType.RESIDENT_ID, "11010519491231002X", Sex.FEMALE, Optional.of(LocalDate.of(1949, 12, 31)))
                .problems()).isEmpty();

        Person passport = person(IdType.PASSPORT, "11010519491231002X", Sex.MALE, Optional.empty());
        assertThat(passport.completedFromId()).isEqualTo(passport);
        assertThat(passport.problems()).isEmpty();
        assertThat(person(IdType.RESIDENT_ID, "110105194912310021", Sex.MALE, Optional.of(LocalDate.of(1950, 1, 1)))
                .problems())
                .extracting(Problem::key).containsExactly("problem.id.check");
    }

    @Test
    void noWordAboutAPersonCarriesANumber() {
        Participant participant = Participant.draft(1,
                Person.named("王芳").withId(IdType.RESIDENT_ID, IdNumber.of("11010519491231002X"))
                        .withPhone(Phone.of("13812345678")));
        assertThat(participant.toString()).contains("王芳", "138****5678").doesNotContain("13812345678",
                "11010519491231002X");
    }

    private static Person person(IdType type, String id, Sex sex, Optional<LocalDate> born) {
        return Person.named("王芳").withSex(sex).withBorn(born.map(BirthDate::of)).withId(type, IdNumber.of(id));
    }
}
