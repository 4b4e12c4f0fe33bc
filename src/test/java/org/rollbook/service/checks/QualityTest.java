package org.rollbook.service.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.Facts;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.model.people.SortKeys;
import org.rollbook.names.NameReading;
import org.rollbook.service.Desk;
import org.rollbook.service.checks.Finding.Kind;
import org.rollbook.service.paper.Documents;

/// What the checks of a list find on a real data file, and what they leave alone.
final class QualityTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private Quality quality;
    private TrainingClass summer;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        quality = new Quality(desk.database(), new NameReading(), new Documents(desk.database(), desk.rollCall()));
        summer = desk.newClass("CC-1", 2);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSoundListHasNothingToCheck() {
        register(summer, "王芳", "长春市商务局", "11010519491231002X", "13800138000");
        register(summer, "张伟", "吉林大学", "", "13900139000");
        register(summer, "张伟", "长春云桥科技有限公司", "", "13700137000");
        register(summer, "李娜", "吉林农业大学", "", "");
        register(summer, "李强", "吉林工业大学", "", "");

        assertThat(found()).isEmpty();
    }

    /// 200 people with one name and phone here and 200 elsewhere would be 40,000 pairs.
    @Test
    void whereManyShareANameAndAPhoneTheFindingsGrowWithTheList() {
        TrainingClass autumn = desk.newClass("CC-2", 2);
        for (int i = 0; i < 200; i++) {
            register(summer, "王芳", "", "", "13800138000");
            register(autumn, "王芳", "", "", "13800138000");
        }
        assertThat(quality.findings(summer.id()).stream().filter(f -> f.kind() == Finding.Kind.KNOWN_ELSEWHERE))
                .hasSize(399);
        assertThat(quality.findings(summer.id()).stream().filter(f -> f.kind() == Finding.Kind.SAME_PERSON))
                .hasSize(199);
    }

    @Test
    void whereFewShareThemEachIsToldWithEach() {
        TrainingClass autumn = desk.newClass("CC-2", 2);
        for (int i = 0; i < 3; i++) {
            register(summer, "王芳", "", "", "13800138000");
            register(autumn, "王芳", "", "", "13800138000");
        }
        assertThat(quality.findings(summer.id()).stream().filter(f -> f.kind() == Finding.Kind.KNOWN_ELSEWHERE))
                .hasSize(9);
    }

    @Test
    void missingAndSuspiciousThingsAreToldMasked() {
        register(summer, "王芳", "", "110105194912310021", "1380013");
        desk.registration().register(Participant.draft(summer.id(), Person.named("张伟").withSex(Sex.MALE)
                .withId(IdType.RESIDENT_ID, IdNumber.of("11010519491231002X"))), "吉林大学");

        assertThat(found()).containsExactlyInAnyOrder("ID_NUMBER id.check [1]", "PHONE phone.shape [1]",
                "MISSING_ORGANISATION organisation.missing [1]", "ID_NUMBER sex.contradicts [2]");
        assertThat(quality.findings(summer.id())).extracting(Finding::value).contains("**************0021")
                .noneMatch(value -> value.contains("1101051949"));
    }

    @Test
    void dietAndHealthInThePublicRemarksAreTold() {
        register(summer, "王芳", "长春市商务局", "", "", "领队；清真，对海鲜过敏", "");
        register(summer, "张伟", "吉林大学", "", "", "needs a Vegetarian meal", "");
        register(summer, "李娜", "吉林大学", "", "", "需要接站", "高血压");

        assertThat(found()).containsExactlyInAnyOrder("PUBLIC_NOTE note.internal [1]", "PUBLIC_NOTE note.internal [2]");
        assertThat(quality.findings(summer.id()))
                .extracting(finding -> finding.problem().arguments().getFirst().toString())
                .containsExactlyInAnyOrder("清真、海鲜、过敏", "Vegetarian");
    }

    private void register(TrainingClass trainingClass, String name, String organisation, String id, String phone,
            String note, String internal) {
        Participant known = register(trainingClass, name, organisation, id, phone);
        desk.registration().edit(known.with(PersonField.NOTE, note).with(PersonField.INTERNAL_NOTE, internal),
                organisation);
    }

    @Test
    void whoHasWithdrawnIsNotAskedForAnything() {
        desk.registration().withdraw(register(summer, "王芳", "", "1", "2"));

        assertThat(found()).isEmpty();
    }

    @Test
    void theSamePersonTwiceIsToldOnceForTheBestReason() {
        register(summer, "王芳", "长春市商务局", "11010519491231002X", "13800138000");
        register(summer, "王芳", "长春市商务局", "11010519491231002X", "13800138000");
        register(summer, "李娜", "吉林大学", "", "13900139000");
        register(summer, "李娜", "长春云桥", "", "13900139000");
        register(summer, "赵敏", "吉林大学", "", "13700137000");
        register(summer, "赵敏", "吉林大学", "", "");
        register(summer, "孙丽", "吉林大学", "", "");
        register(summer, "孙丽", "", "", "13600136000");
        register(summer, "周婷", "吉林大学", "", "");
        register(summer, "周亭", "吉林大学", "", "");

        assertThat(found()).containsExactly("SAME_PERSON person.sameId [1, 2]", "SAME_PERSON person.samePhone [3, 4]",
                "SAME_PERSON person.sameOrganisation [5, 6]", "SAME_PERSON person.sameName [7, 8]",
                "SAME_PERSON person.sameSound [9, 10]",
                "MISSING_ORGANISATION organisation.missing [8]");
    }

    @Test
    void differentSoundNumbersAreDifferentPeople() {
        register(summer, "王芳", "长春市商务局", "11010519491231002X", "");
        register(summer, "王芳", "长春市商务局", "440524188001010014", "");

        assertThat(found()).isEmpty();
    }

    @Test
    void onePhoneForSeveralNamesIsAPhoneToCheck() {
        register(summer, "王芳", "长春市商务局", "", "13800138000");
        register(summer, "李强", "长春市商务局", "", "13800138000");

        assertThat(found()).containsExactly("PHONE phone.shared [2]");
    }

    @Test
    void peopleOfOtherClassesWhoLookTheSameAreFound() {
        TrainingClass winter = desk.newClass("CC-0", 2);
        register(winter, "王芳", "长春市商务局", "", "");
        register(winter, "李娜", "吉林大学", "", "13900139000");
        register(winter, "张伟", "吉林大学", "", "");
        register(summer, "王芳", "长春市商务局", "", "");
        register(summer, "李那", "长春云桥", "", "13900139000");
        register(summer, "张伟", "长春云桥", "", "");

        assertThat(found()).containsExactly("KNOWN_ELSEWHERE person.sameOrganisation [1, 1]",
                "KNOWN_ELSEWHERE person.samePhone [2, 2]");
        assertThat(quality.findings(summer.id()).getFirst().people()).extracting(Participant::classId)
                .containsExactly(summer.id(), winter.id());
    }

    @Test
    void organisationsThatAreNearlyTheSameAreFound() {
        register(summer, "王芳", "长春市商务局", "", "");
        register(summer, "张伟", "长春商务局", "", "");
        register(summer, "李娜", "长春市第一中学", "", "");
        register(summer, "李强", "长春市第二中学", "", "");

        assertThat(quality.findings(summer.id())).filteredOn(f -> f.kind() == Kind.SAME_ORGANISATION)
                .extracting(Finding::value)
                .containsExactly("长春市商务局 / 长春商务局");
    }

    @Test
    void whatNoTypefacePrintsIsFoundInNamesPositionsAndOrganisations() {
        register(summer, "王\uE123", "长春市\uE124局", "", "");

        assertThat(quality.findings(summer.id())).filteredOn(f -> f.kind() == Kind.UNPRINTABLE)
                .extracting(f -> f.field() + " " + f.problem().arguments().getFirst())
                .containsExactly("name \uE123 (U+E123)", "organisation \uE124 (U+E124)");
    }

    @Test
    void tenThousandPeopleAreLookedAtInPassing() {
        List<Participant> many = new ArrayList<>();
        NameReading reading = new NameReading();
        SortKeys keys = reading.keys("张伟", "Zhang Wei");
        IntStream.range(0, 10_000)
                .forEach(i -> many.add(new Participant(i + 1, 1, i + 1, Person.named("张伟").withId(i + 1),
                        Optional.empty(), Role.TRAINEE, Facts.NONE, Enrolment.REGISTERED, keys, 1)));

        long before = System.nanoTime();
        assertThat(DuplicatesInList.among(many)).hasSize(9_999);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    private List<String> found() {
        return quality.findings(summer.id()).stream()
                .map(f -> f.kind() + " " + f.problem().field() + "." + f.problem().code() + " "
                        + f.people().stream().map(Participant::number).toList())
                .toList();
    }

    private Participant register(TrainingClass trainingClass, String name, String organisation, String id,
            String phone) {
        return desk.registration().register(Participant.draft(trainingClass.id(), Person.named(name)
                .withId(IdType.RESIDENT_ID, IdNumber.of(id)).withPhone(Phone.of(phone))), organisation);
    }
}
