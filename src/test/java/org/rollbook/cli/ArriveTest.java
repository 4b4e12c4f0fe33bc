package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;

/// The arrival desk for scripts.
final class ArriveTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void people() {
        shell = new Shell(folder.resolve("base.db"), folder.resolve("usual/rollbook.db"));
        shell.run("add-class", "--code", "T1", "--title-zh", "测试班", "--title-en", "Test class", "--from", "2014-07-21",
                "--to", "2014-07-25");
        shell.run("add-class", "--code", "T2", "--title-zh", "另一班", "--title-en", "Other class", "--from", "2014-07-21",
                "--to", "2014-07-25");
        add("T1", "王芳", "商务局", "13800138000");
        add("T1", "张伟", "商务局", "13911112222");
        add("T1", "张伟", "吉林大学", "13933334444");
        add("T2", "赵六", "", "");
    }

    @Test
    void whoIsMeantByWordsArrivesOnce() {
        Answer first = arrive("wf");
        assertThat(first.out()).isEqualTo("No. 1: 王芳 has arrived." + System.lineSeparator());
        assertThat(first.code()).isZero();
        Answer again = arrive("8000");
        assertThat(again.out()).contains("王芳 had arrived already, at 12:00 (desk 1).");
        assertThat(again.code()).isZero();
        assertThat(shell.run("undo").code()).isZero();
        assertThat(arrive("--number", "1", "--json").map()).containsEntry("outcome", "arrived")
                .containsEntry("number", 1)
                .containsEntry("arrivedAt", "2014-07-23T04:00:00Z");
    }

    @Test
    void severalAreListedAndNobodyIsTouched() {
        Answer answer = arrive("zhangwei");
        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.out()).contains("商务局", "吉林大学");
        assertThat(answer.err()).contains("matches 2 people");
        Map<String, Object> json = arrive("zw", "--json").map();
        assertThat(json).containsEntry("outcome", "notUnique");
        assertThat((List<?>) json.get("found")).hasSize(2);
        assertThat(arrive("zw", "吉林").out()).contains("No. 3");
    }

    @Test
    void aQueryOfNothingIsNoQuery() {
        add("T2", "钱七", "", "");
        shell.run("arrive", "--class", "T2", "赵六");
        for (String nothing : new String[] {"'", "-", "·", "\u202E", "\u3000", "\u00A0", "\u200B", "\uFE0F", "\u3164",
                "\u2800", "''", "· ·"}) {
            Answer answer = shell.run("arrive", "--class", "T2", nothing);
            assertThat(answer.code()).as(nothing).isEqualTo(ExitCode.USAGE);
            assertThat(shell.run("participants", "--class", "T2", "--search", nothing, "--json").list()).hasSize(2);
            assertThat(shell.run("merge", nothing, "1", "--class", "T2").code()).isEqualTo(ExitCode.REFUSED);
        }
        assertThat(shell.run("participants", "--class", "T2", "--json").out()).containsOnlyOnce("arrived");
    }

    @Test
    void theOtherOutcomesAreRefusedWithTheirSentence() {
        Answer nobody = arrive("欧阳锋");
        assertThat(nobody.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(nobody.err()).contains("is not registered");
        assertThat(arrive("赵六", "--json").map()).containsEntry("outcome", "wrongClass").containsEntry("class", "T2");
        assertThat(arrive("--code", "R123456789012", "--json").map()).containsEntry("outcome", "dataError");
        assertThat(arrive("--number", "77").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(arrive().code()).isEqualTo(ExitCode.USAGE);
        assertThat(arrive("wf", "--number", "1").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void codesAreListedAndScanned() {
        List<Object> codes = shell.run("codes", "--class", "T1", "--json").list();
        String third = String.valueOf(Shell.asMap(codes.get(2)).get("code"));
        assertThat(third).matches("R\\d{12}");
        assertThat(arrive("--code", third, "--json").map()).containsEntry("number", 3);
        assertThat(arrive(third.toLowerCase()).out()).contains("already");
    }

    @Test
    void aHalfDayOfTodayIsSignedInTo() {
        assertThat(arrive("--number", "1", "--session", "2014-07-23/am", "--json").map()).containsEntry("outcome",
                "arrived");
        assertThat(arrive("--number", "1", "--session", "2014-07-22/am", "--json").map()).containsEntry("obstacle",
                "notToday");
    }

    @Test
    void aWalkInIsRegisteredNumberedAndArrived() {
        Answer answer = shell.run("walk-in", "--class", "T1", "--name", "钱 七", "--organisation", "新单位", "--phone",
                "137 0000 1111", "--position", "处长", "--json");
        assertThat(answer.map()).containsEntry("outcome", "arrived").containsEntry("number", 4)
                .containsEntry("name", "钱七")
                .containsEntry("state", "arrived");
        Answer twice = shell.run("walk-in", "--class", "T1", "--name", "钱七", "--phone", "13700001111");
        assertThat(twice.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(twice.err()).contains("registered already, as no. 4");
        Answer homonym = shell.run("walk-in", "--class", "T1", "--name", "赵六");
        assertThat(homonym.code()).isZero();
        assertThat(homonym.err()).contains("T2");
    }

    @Test
    void aSubstituteAndADelegation() {
        Answer substitute = shell.run("substitute", "--class", "T1", "--for", "1", "--name", "孙八", "--json");
        assertThat(substitute.map()).containsEntry("number", 4).containsEntry("organisation", "商务局");
        assertThat(arrive("--number", "1", "--json").map()).containsEntry("outcome", "cancelled")
                .containsEntry("replacedBy", 4);
        assertThat(shell.run("delegation", "--class", "T1", "--organisation", "商务局", "--except", "9").out())
                .contains("1 people have arrived");
        assertThat(shell.run("delegation", "--class", "T1", "--organisation", "商务局").code())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("delegation", "--class", "T1", "--organisation", "哪里").err()).contains("No organisation");
        assertThat(shell.run("undo", "--last", "2").code()).isZero();
        assertThat(arrive("--number", "1", "--json").map()).containsEntry("outcome", "arrived");
    }

    private void add(String code, String name, String organisation, String phone) {
        assertThat(shell.run("add-participant", "--class", code, "--name", name, "--organisation", organisation,
                "--phone", phone).code()).isZero();
    }

    private Answer arrive(String... words) {
        List<String> all = new ArrayList<>(List.of("arrive", "--class", "T1"));
        all.addAll(List.of(words));
        return shell.run(all.toArray(String[]::new));
    }
}
