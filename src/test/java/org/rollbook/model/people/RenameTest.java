package org.rollbook.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenameTest {

    @ParameterizedTest
    @CsvSource({
            "周磊, sw, true", "周磊, 周磊sw, true", "周磊, 8871, true", "周磊, 周, true", "周磊, ·, true", "John Smith, J, true",
            "阿迪力·买买提, Adili, true",
            "周磊, 周蕾, false", "周磊, 周磊, false", "周, 王, false", "John Smith, Jon Smith, false", "Zhou Lei, 周磊, false",
            "周磊A, 周磊B, false", "阿迪力·买买提, 阿迪力买买提, false"})
    void asksWhereKeysWentAstray(String before, String after, boolean doubtful) {
        assertThat(new Rename(before, after).isDoubtful()).isEqualTo(doubtful);
    }
}
