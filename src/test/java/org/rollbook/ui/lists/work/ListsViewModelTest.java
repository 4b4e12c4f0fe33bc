package org.rollbook.ui.lists.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.service.lists.Coverage;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.RowField;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.lists.ListWords;

/// The import desk over the sample class of eighty people, on a real data file, without a window.
@WindowTest
class ListsViewModelTest {
    @TempDir
    private Path folder;
    private Stand stand;
    private ListInHand hand;
    private ListsViewModel model;

    @BeforeEach
    void open() {
        stand = Stand.withSample(folder, Language.ZH);
        hand = new ListInHand();
        model = fresh();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void aListThatIsUnderstoodGoesStraightToItsRows() {
        model.open(list("姓名,单位,手机", "赵新民,吉林大学,13800138000", ",吉林大学,"));

        assertThat(model.step().get()).isEqualTo(Step.ROWS);
        assertThat(model.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.PROBLEM);
        assertThat(model.counts().get().of(Filter.NEW)).isEqualTo(1);
        assertThat(model.counts().get().written()).isEqualTo(1);
        model.filter().set(Filter.PROBLEM);
        assertThat(model.rows()).extracting(ImportRow::row).containsExactly(3);
    }

    @Test
    void applyingWritesAndOffersTheWayBack() {
        model.open(list("姓名,单位", "赵新民,吉林大学"));

        model.writing().apply();

        assertThat(people()).hasSize(81);
        assertThat(model.step().get()).isEqualTo(Step.NONE);
        assertThat(said().key()).isEqualTo("lists.said.applied");
        assertThat(said().arguments()).containsExactly("1", "0", "0");
        said().undo().orElseThrow().handler().run();
        assertThat(people()).hasSize(80);
    }

    @Test
    void whatWasWrittenIsToldUntilItIsTakenBackAndTheDeskIsFreeForTheNext() {
        model.open(list("姓名,单位", "赵新民,吉林大学", ",吉林大学"));
        model.writing().apply();

        fresh().load();
        model.load();
        assertThat(model.step().get()).isEqualTo(Step.NONE);
        assertThat(model.rows()).isEmpty();
        var done = model.done().get().orElseThrow();
        assertThat(done.added()).isEqualTo(1);
        assertThat(done.problems()).isEqualTo(1);
        assertThat(done.hasRest()).isTrue();

        stand.services.history().undo();
        model.load();
        assertThat(model.done().get()).isEmpty();
        assertThat(model.step().get()).isEqualTo(Step.NONE);
    }

    @Test
    void whatWasWrittenStaysToldAfterOtherActionsButIsNotTakenBackFromThere() {
        model.open(list("姓名,单位", "赵新民,吉林大学"));
        model.writing().apply();
        var other = people().getFirst();
        stand.services.registration().withdraw(other);

        model.load();

        assertThat(model.done().get().orElseThrow().entry()).isEmpty();
        model.open(list("姓名,单位", "钱小红,吉林大学"));
        assertThat(model.done().get()).isEmpty();
        assertThat(model.rows()).extracting(ImportRow::name).containsExactly("钱小红");
    }

    @Test
    void whatIsRefusedAfterAListWasWrittenLeavesWhatIsToldOfItAlone() throws IOException {
        model.open(list("姓名,单位", "赵新民,吉林大学"));
        model.writing().apply();

        model.reading().openSheet("没有的表");

        assertThat(model.unread().get()).isPresent();
        assertThat(model.step().get()).isEqualTo(Step.NONE);
    }

    @Test
    void doubtfulRowsAreTakenAndShownApart() {
        model.open(list("姓名,单位,身份证号", "赵新民,吉林大学,220102198001011221", "钱小红,吉林大学,", ",吉林大学,4.40981E+17"));

        assertThat(model.counts().get().of(Filter.DOUBTFUL)).isEqualTo(1);
        assertThat(model.counts().get().correctable()).isEqualTo(2);
        model.show(Filter.DOUBTFUL);
        assertThat(model.rows()).extracting(ImportRow::name).containsExactly("赵新民");
        assertThat(model.rows().getFirst().outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void doubtfulRowsThatGoInAreCountedAndCanBeSavedWhateverIsDecided() {
        model.open(list("姓名,单位,手机", "赵新民,长春市商务局,1385", "钱小红,长春市商务局,1386"));
        assertThat(model.counts().get().doubtful()).isEqualTo(2);

        model.decisions().decide(List.of(model.rows().getFirst()), Decision.SKIP);
        assertThat(model.counts().get().doubtful()).isEqualTo(1);
        assertThat(model.counts().get().correctable()).isEqualTo(2);
        model.writing().apply();

        assertThat(model.done().get().orElseThrow().doubtful()).isEqualTo(1);
    }

    @Test
    void garbledTextStopsAtTheColumnsWithAWarning() throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), "姓名,单位\n赵新民,吉林大学\n钱小红,长春大学\n");
        model.open(file);
        assertThat(model.source().get().orElseThrow().doubts()).isEmpty();

        model.reading().readIn(Charset.forName("GB18030"));

        assertThat(model.source().get().orElseThrow().doubts())
                .extracting(doubt -> new ListWords(stand.messages).problem(doubt)).singleElement()
                .asString().contains("UTF-8");
    }

    @Test
    void everyRowTellsWhatIsStoredAndHowItIsWritten() {
        model.open(list("姓名,单位,手机,性别,备注", "赵　新民,长春市商务局,１３８００１３８０００,男,清真", "合计,1人,,,"));

        var row = model.rows().getFirst();
        assertThat(model.decisions().stored(row)).extracting(RowField::field, RowField::text).contains(
                tuple("name", "赵新民"), tuple("phone", "13800138000"), tuple("sex", "MALE"),
                tuple("organisation", "长春市商务局"), tuple("internalNote", "清真"));
        assertThat(model.decisions().organisation(row)).isPresent();
        assertThat(model.decisions().written(row)).containsExactly("赵　新民", "长春市商务局", "１３８００１３８０００", "男", "清真");
        var total = model.rows().getLast();
        assertThat(total.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(model.decisions().written(total)).containsExactly("合计", "1人");
        assertThat(model.decisions().stored(total)).isEmpty();
    }

    @Test
    void oneOfSeveralPeopleIsChosenAndNobodyIsTakenForTheFirst() {
        var named = people().stream().filter(p -> p.name().equals("张伟")).toList();
        assertThat(named).hasSize(2);
        model.open(list("姓名", "张伟"));

        model.decideShown(Decision.UPDATE);
        assertThat(model.counts().get().undecided()).isEqualTo(1);
        assertThat(model.decisions().stored(model.rows().getFirst())).extracting(RowField::field)
                .containsExactly("name");
        var row = model.rows().getFirst();
        model.decisions().decide(row, row.matches().getLast());

        assertThat(model.rows().getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(model.rows().getFirst().match().orElseThrow().known().id())
                .isEqualTo(row.matches().getLast().known().id());
        assertThat(model.rows().getFirst().number()).isEqualTo(row.matches().getLast().known().number())
                .isNotEqualTo(row.number());
        assertThat(model.counts().get().undecided()).isZero();
    }

    @Test
    void nothingIsClaimedOfMissingPeopleByAnAddition() {
        var one = people().getFirst();
        model.open(list("姓名,单位", one.name() + "," + one.organisation().orElseThrow().name().zh()));
        assertThat(model.counts().get().coverage()).isEqualTo(Coverage.ADDITION);

        model.openText("姓名,单位\n"
                + people().stream().map(p -> p.name() + "," + p.organisation().map(o -> o.name().zh()).orElse(""))
                        .collect(Collectors.joining("\n")));
        assertThat(model.counts().get().coverage()).isEqualTo(Coverage.WHOLE);
    }

    @Test
    void decisionsOfRowsFollowTheCountsAndOutliveTheScreen() {
        model.open(list("姓名,单位", "赵新民,吉林大学", "钱小红,吉林大学"));

        model.decisions().decide(List.of(model.rows().getFirst()), Decision.SKIP);
        assertThat(model.counts().get().of(Filter.SKIPPED)).isEqualTo(1);
        assertThat(model.counts().get().written()).isEqualTo(1);

        var other = fresh();
        other.load();
        assertThat(other.step().get()).isEqualTo(Step.ROWS);
        assertThat(other.rows()).extracting(ImportRow::decision).containsExactly(Decision.SKIP, Decision.OPEN);
    }

    @Test
    void aChangeElsewhereIsComparedAgain() {
        model.open(list("姓名,单位", "赵新民,吉林大学"));
        var other = new ListsViewModel(stand.services.sheetImport(), stand.services.history(), stand.background,
                stand.openClass, new ListInHand());
        other.open(list("姓名,单位", "赵新民,吉林大学"));
        other.writing().apply();

        model.load();

        assertThat(model.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void anUnknownOrganisationIsAskedAboutWhenSomethingIsNear() {
        var known = people().getFirst().organisation().orElseThrow();
        model.open(list("姓名,单位", "赵新民," + known.name().zh() + "处"));

        assertThat(model.step().get()).isEqualTo(Step.ORGANISATIONS);
        var spelling = model.spellings().getFirst();
        assertThat(spelling.proposals()).contains(known);
        model.reading().means(spelling, Optional.of(known));
        assertThat(model.step().get()).isEqualTo(Step.ORGANISATIONS);
        model.goOn();
        assertThat(model.decisions().organisation(model.rows().getFirst())).contains(known);
        model.writing().apply();

        assertThat(stand.services.directory().find(known.name().zh() + "处").orElseThrow().id()).isEqualTo(known.id());
    }

    @Test
    void whatEverybodyCallsAnOrganisationIsNearItAndAnotherTownIsNot() {
        model.open(list("姓名,单位", "赵新民,吉林大学", "钱小红,吉大", "孙志国,白城职业技术学院", "李志国,通化职业技术学院"));

        assertThat(model.spellings().getFirst().text()).isEqualTo("吉大");
        assertThat(model.spellings().getFirst().proposals().getFirst().name().zh()).isEqualTo("吉林大学");
        assertThat(model.spellings().stream().filter(spelling -> spelling.text().endsWith("技术学院")))
                .allMatch(spelling -> spelling.proposals().isEmpty());
        model.reading().means(model.spellings().getFirst(),
                Optional.of(model.spellings().getFirst().proposals().getFirst()));
        model.writing().apply();
        assertThat(stand.services.directory().find("吉大").orElseThrow().name().zh()).isEqualTo("吉林大学");
    }

    @Test
    void columnsAreMappedByHandAndRememberedOnceTheListIsWritten() {
        var file = list("代号,从何而来", "赵新民,吉林大学");
        model.open(file);
        assertThat(model.step().get()).isEqualTo(Step.COLUMNS);

        map(0, "NAME");
        map(1, "ORGANISATION");
        assertThat(model.source().get().orElseThrow().named()).isTrue();
        model.goOn();
        assertThat(model.step().get()).isEqualTo(Step.ORGANISATIONS);
        model.goOn();
        assertThat(model.step().get()).isEqualTo(Step.ROWS);
        model.writing().apply();

        model.open(file);
        assertThat(model.source().get().orElseThrow().remembered()).isTrue();
        assertThat(model.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void columnsThatStayOutAreNamedButNotRunningNumbers() {
        model.open(list("序号,姓名,单位,政治面貌", "1,赵新民,吉林大学,党员", "2,钱小红,吉林大学,"));

        assertThat(new ListWords(stand.messages).unused(model.columns())).isEqualTo("未导入的列：政治面貌");
    }

    @Test
    void aWrongCharacterSetIsPutRight() throws IOException {
        var file = Files.write(folder.resolve("list.csv"), "姓名,单位\n赵新民,吉林大学\n".getBytes(Charset.forName("GB18030")));
        model.open(file);
        model.reading().readIn(StandardCharsets.UTF_16LE);
        assertThat(model.source().get().orElseThrow().charset()).contains(StandardCharsets.UTF_16LE);

        model.reading().readIn(Charset.forName("GB18030"));

        assertThat(model.rows()).extracting(ImportRow::name).containsExactly("赵新民");
    }

    @Test
    void whoDisappearedIsWithdrawnOnlyWhenTicked() {
        var all = people();
        var lines = all.stream().skip(1).map(p -> p.name() + "," + p.organisation().map(o -> o.name().zh()).orElse(""))
                .toList();
        model.openText("姓名,单位\n" + String.join("\n", lines));

        assertThat(model.gone()).extracting(Participant::id).containsExactly(all.getFirst().id());
        assertThat(model.counts().get().written()).isZero();
        model.decisions().toggleLeaving(List.copyOf(model.gone()));
        assertThat(model.decisions().isLeaving(model.gone().getFirst())).isTrue();
        model.writing().apply();

        assertThat(people().getFirst().state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(said().arguments()).containsExactly("0", "0", "1");
    }

    @Test
    void aFileThatIsNoListIsRefusedInASentenceAndNothingIsInHand() throws IOException {
        model.open(Files.write(folder.resolve("photo.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 7}));

        assertThat(model.unread().get().orElseThrow().file()).isEqualTo("photo.xlsx");
        assertThat(model.unread().get().orElseThrow().refusal().key()).startsWith("sheet.file.");
        assertThat(model.step().get()).isEqualTo(Step.NONE);
        model.open(list("姓名,单位", "赵新民,吉林大学"));
        assertThat(model.unread().get()).isEmpty();
    }

    @Test
    void doubtfulRowsAreSavedWithTheirReasons() {
        model.open(list("姓名,单位", ",吉林大学", "赵新民,吉林大学"));
        var target = folder.resolve("problems.xlsx");

        model.writing().writeProblems(row -> "因为", target);

        assertThat(target).exists();
        assertThat(said().key()).isEqualTo("lists.said.problems");
        model.open(target);
        assertThat(model.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.PROBLEM);
    }

    private ListsViewModel fresh() {
        return new ListsViewModel(stand.services.sheetImport(), stand.services.history(), stand.background,
                stand.openClass, hand);
    }

    private void map(int column, String field) {
        model.reading().map(model.columns().get(column),
                ListReader.fields().stream().filter(f -> f.name().equals(field)).findFirst());
    }

    private ListNotice said() {
        return model.said().get().orElseThrow();
    }

    private List<Participant> people() {
        return stand.services.registration().participants(stand.trainingClass().id());
    }

    private Path list(String... lines) {
        try {
            return Files.writeString(folder.resolve("list.csv"), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
