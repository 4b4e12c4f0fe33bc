package org.rollbook.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2014-07-21", "2014-7-21", "2014.7.21", "2014/7/21", "20140721", "2014年7月21日", "7-21",
            "7月21日", " 7.21 ",
            "２０１４－０７－２１", "2014 7 21", "2014年 7月 21号"})
    void aDateIsReadAsItIsWritten(String typed) {
        assertThat(TypedDate.read(typed, 2014)).contains(LocalDate.of(2014, 7, 21));
    }

    @Test
    void whatIsNoDayIsNoDate() {
        assertThat(TypedDate.read("2014-02-30", 2014)).isEmpty();
        assertThat(TypedDate.read("2014-13-01", 2014)).isEmpty();
        assertThat(TypedDate.read("2014-07-2x", 2014)).isEmpty();
        assertThat(TypedDate.read("2014-07-21-5", 2014)).isEmpty();
        assertThat(TypedDate.read("tomorrow", 2014)).isEmpty();
        assertThat(TypedDate.read("", 2014)).isEmpty();
    }
}
