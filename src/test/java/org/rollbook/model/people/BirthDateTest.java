package org.rollbook.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BirthDateTest {

    @Test
    void keepsWhatIsKnown() {
        for (String stored : new String[] {"1980", "1980-05", "1980-05-01"}) {
            assertThat(BirthDate.parse(stored)).hasToString(stored);
        }
        assertThat(BirthDate.parse("1980-05").date()).isEmpty();
        for (String wrong : new String[] {"", "1980-13", "1980-02-30", "80", "1980-5"}) {
            assertThatThrownBy(() -> BirthDate.parse(wrong)).isInstanceOf(DateTimeException.class);
        }
        assertThat(BirthDate.typed("1980年5月")).contains(BirthDate.parse("1980-05"));
        assertThat(BirthDate.typed(" 1980.5 ")).contains(BirthDate.parse("1980-05"));
        assertThat(BirthDate.typed("1980")).contains(BirthDate.parse("1980"));
        assertThat(BirthDate.typed("1980.13")).isEmpty();
    }

    @Test
    void agreesWithWhatSaysMore() {
        LocalDate day = LocalDate.of(1980, 5, 1);
        assertThat(BirthDate.parse("1980").agreesWith(day)).isTrue();
        assertThat(BirthDate.parse("1980-05").agreesWith(day)).isTrue();
        assertThat(BirthDate.parse("1980-06").agreesWith(day)).isFalse();
        assertThat(BirthDate.parse("1980-05").isFinerThan(BirthDate.parse("1980"))).isTrue();
        assertThat(BirthDate.parse("1980").isFinerThan(BirthDate.parse("1980-05"))).isFalse();
    }

    @Test
    void aSoundIdNumberFillsTheDayOfAMonthThatFitsIt() {
        Person person = Person.named("王芳");
        Person known = Person.named("王芳").withBorn(Optional.of(BirthDate.parse("1980-01")))
                .withId(IdType.RESIDENT_ID, new IdNumber("22010019800101001X")).withPhone(person.phone());

        assertThat(known.problems()).isEmpty();
        assertThat(known.completedFromId().born()).contains(BirthDate.parse("1980-01-01"));
        Person other = Person.named("王芳").withBorn(Optional.of(BirthDate.parse("1981")))
                .withId(IdType.RESIDENT_ID, new IdNumber("22010019800101001X")).withPhone(person.phone());
        assertThat(other.problems()).extracting(Problem::key).containsExactly("problem.born.contradicts");
        assertThat(other.completedFromId().born()).contains(BirthDate.parse("1981"));
    }
}
