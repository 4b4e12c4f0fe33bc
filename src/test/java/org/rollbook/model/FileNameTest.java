package org.rollbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void anyWordsBecomeANameThatEverySystemTakes() {
        for (String words : List.of("", ".", "..", "a/b\\c", "CON", "nul.2014", "x\u0000y", "标题：第一期/上午", "..\\..\\etc",
                " . ", "长".repeat(200), "😀".repeat(99),
                "a\nb", "\u202Efdp.exe", "COM1", "end. ", "-rf")) {
            String name = FileName.of(words, "pdf");
            assertThat(name).as(words).endsWith(".pdf").doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\s]")
                    .doesNotStartWith(".").doesNotStartWith("-");
            assertThat(name.substring(0, name.length() - 4)).isNotEmpty().doesNotEndWith(".")
                    .doesNotContainPattern("(?i)^(con|nul|com1)(\\.|$)");
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
        }
        assertThat(FileName.of("CC-2014-D01", "pdf")).isEqualTo("CC-2014-D01.pdf");
        assertThat(FileName.of("商务 培训班（第1期）", "xlsx")).isEqualTo("商务_培训班（第1期）.xlsx");
    }
}
