package org.rollbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;

final class SampleClassTest {
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void holdsTheFactsOfTheReport() {
        TrainingClass sample = desk.sample().create();

        assertThat(sample.code()).isEqualTo("CC-2014");
        assertThat(sample.state()).isEqualTo(ClassState.RUNNING);
        assertThat(desk.directory().hosts(sample.id())).allMatch(host -> host.role() == HostRole.SPONSOR)
                .extracting(host -> host.organisation().name().zh()).containsExactly("长春市商务局", "中国服务贸易协会");
        Session opening = desk.programme().sessions(sample.id()).getFirst();
        assertThat(opening.at()).hasToString("2014-07-21/am");
        assertThat(opening.items().getFirst().speeches().getFirst().speaker().en()).isEqualTo("Zhao Zhongqi");
        assertThat(desk.programme().sessions(sample.id()).stream().filter(Session::counts)).hasSize(10)
                .noneMatch(session -> session.at().half() == Half.EVENING);
    }

    @Test
    void hasEightyPeopleWithTheHardCases() {
        TrainingClass sample = desk.sample().create();

        List<Participant> people = desk.registration().participants(sample.id());
        assertThat(people).hasSize(80).extracting(Participant::number).doesNotHaveDuplicates();
        assertThat(people).extracting(Participant::name).contains("陈㛃", "沈喆", "田囍", "𠮷田惠子", "阿卜杜拉·买买提",
                "欧阳明远", "上官婉清", "尉迟敬涛", "Daniel Whitcombe", "高一", "高富", "高大富");
        assertThat(people).filteredOn(p -> p.name().equals("张伟")).hasSize(2)
                .extracting(p -> p.organisation().orElseThrow().id()).doesNotHaveDuplicates();
        assertThat(people).filteredOn(p -> p.name().matches("[单解曾仇区查朴].*")).extracting(p -> p.person().pinyin())
                .contains("Shan Guodong", "Xie Xiaoyun", "Zeng Qingning", "Qiu Yaqin", "Ou Zhihang", "Zha Liangyu",
                        "Piao Meishan");
        assertThat(people).filteredOn(p -> !p.person().problems().isEmpty()).extracting(Participant::number)
                .containsExactly(45, 54, 60, 67, 72);
        assertThat(people).extracting(Participant::person).extracting(Person::idNumber).filteredOn(id -> !id.isEmpty())
                .doesNotHaveDuplicates();
    }

    @Test
    void showsEveryOutcomeAndLeavesWork() {
        TrainingClass sample = desk.sample().create();

        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Tally tally : desk.rollCall().dossier(sample.id()).tallies().values()) {
            outcomes.merge(tally.result(), 1, Integer::sum);
        }
        assertThat(outcomes).containsEntry(Outcome.NOT_CERTIFIED, 2).containsEntry(Outcome.WITHDRAWN, 2);
        assertThat(outcomes.get(Outcome.COMPLETED)).isGreaterThan(50);
        assertThat(outcomes.get(Outcome.IN_PROGRESS)).isPositive();
        assertThat(desk.rollCall().dossier(sample.id()).tallies().values())
                .filteredOn(tally -> !tally.warnings().isEmpty()).hasSize(1);
    }

    @Test
    void isOneActionAndOneUndoRemovesIt() {
        desk.sample().create();
        assertThat(desk.history().next().orElseThrow().action()).isEqualTo("sample.create");

        desk.history().undo();

        assertThat(desk.setup().classes()).isEmpty();
        assertThat(desk.directory().organisations()).isEmpty();
        assertThat(desk.database().selfTest().problems()).noneMatch(finding -> finding.key().equals("journal"));
    }

    @Test
    void isRefusedTwiceAndMakesNoOrganisationTwice() {
        TrainingClass sample = desk.sample().create();
        int organisations = desk.directory().organisations().size();

        assertThatThrownBy(() -> desk.sample().create()).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo("class.code.taken"));
        desk.setup()
                .edit(new TrainingClass(sample.id(), "OLD", sample.title(), sample.from(), sample.to(), sample.venue(),
                        0, "", "", "", "", sample.state(), sample.version()));
        desk.sample().create();

        assertThat(desk.directory().organisations()).hasSize(organisations);
    }
}
