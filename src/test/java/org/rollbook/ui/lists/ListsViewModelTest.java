package org.rollbook.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.service.ImportRow;
import org.rollbook.service.ImportRow.Decision;
import org.rollbook.service.ImportRow.Outcome;
import org.rollbook.ui.Stand;

/// The import desk over the sample class of eighty people, on a real data file, without a window.
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

        model.apply();

        assertThat(people()).hasSize(81);
        assertThat(model.step().get()).isEqualTo(Step.NONE);
        assertThat(said().key()).isEqualTo("lists.said.applied");
        assertThat(said().arguments()).containsExactly("1", "0", "0");
        said().undo().orElseThrow().run();
        assertThat(people()).hasSize(80);
    }

    @Test
    void decisionsOfRowsFollowTheCountsAndOutliveTheScreen() {
        model.open(list("姓名,单位", "赵新民,吉林大学", "钱小红,吉林大学"));

        model.decide(List.of(model.rows().getFirst()), Decision.SKIP);
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
        var other = new ListsViewModel(stand.services.sheetImport(), stand.services.history(), stand.background, stand.openClass, new ListInHand());
        other.open(list("姓名,单位", "赵新民,吉林大学"));
        other.apply();

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
        model.means(spelling, Optional.of(known));
        assertThat(model.step().get()).isEqualTo(Step.ORGANISATIONS);
        model.goOn();
        model.apply();

        assertThat(stand.services.directory().find(known.name().zh() + "处").orElseThrow().id()).isEqualTo(known.id());
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
        model.apply();

        model.open(file);
        assertThat(model.source().get().orElseThrow().remembered()).isTrue();
        assertThat(model.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void aWrongCharacterSetIsPutRight() throws IOException {
        var file = Files.write(folder.resolve("list.csv"), "姓名,单位\n赵新民,吉林大学\n".getBytes(Charset.forName("GB18030")));
        model.open(file);
        model.readIn(StandardCharsets.UTF_16LE);
        assertThat(model.source().get().orElseThrow().charset()).contains(StandardCharsets.UTF_16LE);

        model.readIn(Charset.forName("GB18030"));

        assertThat(model.rows()).extracting(ImportRow::name).containsExactly("赵新民");
    }

    @Test
    void whoDisappearedIsWithdrawnOnlyWhenTicked() {
        var all = people();
        var lines = all.stream().skip(1).map(p -> p.name() + "," + p.organisation().map(o -> o.name().zh()).orElse("")).toList();
        model.openText("姓名,单位\n" + String.join("\n", lines));

        assertThat(model.gone()).extracting(Participant::id).containsExactly(all.getFirst().id());
        assertThat(model.counts().get().written()).isZero();
        model.toggleLeaving(List.copyOf(model.gone()));
        assertThat(model.isLeaving(model.gone().getFirst())).isTrue();
        model.apply();

        assertThat(people().getFirst().state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(said().arguments()).containsExactly("0", "0", "1");
    }

    @Test
    void aFileThatIsNoListIsRefusedInASentenceAndNothingIsInHand() throws IOException {
        model.open(Files.write(folder.resolve("photo.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 7}));

        assertThat(said().refusal()).map(Refusal::key).isPresent();
        assertThat(model.step().get()).isEqualTo(Step.NONE);
    }

    @Test
    void doubtfulRowsAreSavedWithTheirReasons() {
        model.open(list("姓名,单位", ",吉林大学", "赵新民,吉林大学"));
        var target = folder.resolve("problems.xlsx");

        model.writeProblems(row -> "因为", target);

        assertThat(target).exists();
        assertThat(said().key()).isEqualTo("lists.said.problems");
        model.open(target);
        assertThat(model.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.PROBLEM);
    }

    private ListsViewModel fresh() {
        return new ListsViewModel(stand.services.sheetImport(), stand.services.history(), stand.background, stand.openClass, hand);
    }

    private void map(int column, String field) {
        model.map(model.columns().get(column), ListsViewModel.fields().stream().filter(f -> f.name().equals(field)).findFirst());
    }

    private Said said() {
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
