package org.rollbook.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.service.paper.Documents;
import org.rollbook.ui.Keyboard;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class DocumentsScreenTest {
    @TempDir
    static Path folder;

    private final Preferences preferences = new Preferences(Path.of("unwritten"), _ -> {});
    private Stage stage;
    private Stand stand;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void thePreviewShowsThePagesAndPageKeysScrollThem(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        assertThat(pages(robot).getItems()).hasSizeGreaterThan(1);
        assertThat(robot.lookup("#documents-pages .paper-sheet").queryAllAs(Node.class).stream()
                .map(sheet -> ((ImageView) sheet.lookup(".image-view")).getImage())).isNotEmpty().doesNotContainNull();
        assertThat(stand.focused().getId()).isEqualTo("documents-kinds");
        var flow = (VirtualFlow<?>) pages(robot).lookup(".virtual-flow");
        double before = flow.getPosition();
        Keyboard.press(robot, KeyCode.PAGE_DOWN);
        assertThat(flow.getPosition()).isGreaterThan(before);
        Keyboard.press(robot, KeyCode.PAGE_UP);
        assertThat(flow.getPosition()).isCloseTo(before, within(1e-9));
    }

    @Test
    void aPageFitsItsRoomAndChoicesKeepTheirHeight(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        Keyboard.press(robot, KeyCode.DOWN);
        Keyboard.press(robot, KeyCode.DOWN);
        assertThat(robot.lookup("#documents-pages .paper-sheet").queryAs(Region.class).getWidth())
                .isLessThan(pages(robot).getWidth());
        assertThat(robot.lookup("#documents-order").queryAs(Region.class).getHeight()).isGreaterThan(30);
    }

    @Test
    void anotherLanguageOnPaperIsAnotherDocument() throws Exception {
        var model = model(Background.direct());
        model.load();
        var chinese = drawn(model);
        model.choice().language().set(PaperLanguage.EN);
        assertThat(drawn(model)).isNotEqualTo(chinese);
        model.choice().type().set(
                model.choice().types().stream().filter(type -> type.code().equals("D05")).findFirst().orElseThrow());
        assertThat(model.orientation().get()).isEqualTo(Orientation.LANDSCAPE);
    }

    @Test
    void thePaperSpeaksTheLanguageOfTheWindowUntilAnotherWasChosen() throws Exception {
        assertThat(new LastLanguage(preferences, Language.EN).preset()).isEqualTo(PaperLanguage.EN);
        assertThat(new LastLanguage(preferences, Language.ZH).preset()).isEqualTo(PaperLanguage.ZH);
        model(Background.direct()).choice().language().set(PaperLanguage.BOTH);
        assertThat(new LastLanguage(preferences, Language.EN).preset()).isEqualTo(PaperLanguage.BOTH);
        assertThat(model(Background.direct()).choice().language().get()).isEqualTo(PaperLanguage.BOTH);
    }

    @Test
    void theLastPictureStaysUntilTheNewOneIsThere(FxRobot robot) throws Exception {
        var waiting = new ArrayDeque<Runnable>();
        var background = new Background(waiting::add, waiting::add, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        stand = Stand.withSample(Files.createTempDirectory(folder, "desk"), Language.ZH);
        var screen = new DocumentsScreen(stand.messages, stand.notices, stand.dialogs(stage), background,
                stand.openClass,
                stand.services.documents(), stand.services.programme(), new ScreenState(), preferences);
        robot.interact(() -> stand.show(stage, screen));
        drain(robot, waiting, () -> {});
        assertThat(pictures(robot)).isNotEmpty().doesNotContainNull();
        robot.interact(screen::onShow);
        drain(robot, waiting, () -> assertThat(pictures(robot)).isNotEmpty().doesNotContainNull());
    }

    @Test
    void aCharacterThatCannotBePrintedIsNamedInABanner(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        assertThat(robot.lookup("#documents-missing").queryAs(Label.class).isVisible()).isFalse();
        robot.interact(() -> stand.background.write(() -> stand.services.registration().register(
                Participant.draft(stand.trainingClass().id(), Person.named("王\uD87A\uDFE0")), ""), _ -> {}));
        assertThat(robot.lookup("#documents-missing").queryAs(Label.class).isVisible()).isTrue();
        assertThat(robot.lookup("#documents-missing").queryAs(Label.class).getText()).contains("\uD87A\uDFE0");
    }

    @Test
    void savingWritesARealPdfAndNotesItInTheJournal() throws Exception {
        var model = model(Background.direct());
        model.load();
        var target = folder.resolve("roster.pdf");
        List<Path> written = new ArrayList<>();
        model.save(Documents.Format.PDF, target, written::add);
        assertThat(written).containsExactly(target);
        assertThat(Files.readString(target, java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(stand.services.history().journal(OptionalLong.empty(), 1).getFirst().entry().action())
                .isEqualTo("document.issue");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndNothingIsLeftBehind() throws Exception {
        List<Throwable> failures = new ArrayList<>();
        var model = model(Background.direct(failures::add));
        model.load();
        var missing = Files.createTempDirectory(folder, "gone");
        Files.delete(missing);
        for (var format : Documents.Format.values()) {
            model.save(format, missing.resolve("roster"), _ -> {});
        }
        assertThat(failures).hasSize(2).allSatisfy(failure -> {
            assertThat(failure).isInstanceOf(Refusal.class);
            assertThat(stand.messages.refusal((Refusal) failure)).contains(missing.toString());
        });
        assertThat(missing).doesNotExist();
    }

    @Test
    void everythingTheKeyboardReachesHasAName(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        assertThat(stand.nameless()).isEmpty();
    }

    private DocumentsViewModel model(Background background) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "desk"), Language.EN);
        return new DocumentsViewModel(stand.services.documents(), stand.services.programme(), background,
                stand.openClass, new ScreenState(),
                new LastLanguage(preferences, Language.ZH));
    }

    private static int drawn(DocumentsViewModel model) {
        List<Integer> sums = new ArrayList<>();
        model.draw(0, 1, picture -> sums.add(java.util.Arrays.hashCode(picture.pixels())));
        return Optional.of(sums.getFirst()).orElseThrow();
    }

    private static void drain(FxRobot robot, Queue<Runnable> waiting, Runnable check) {
        while (!waiting.isEmpty()) {
            robot.interact(waiting.remove());
            waitForFxEvents();
            check.run();
        }
    }

    private static List<Image> pictures(FxRobot robot) {
        List<Image> pictures = new ArrayList<>();
        robot.lookup("#documents-pages .paper-sheet").queryAllAs(Node.class).stream().filter(Node::isVisible)
                .forEach(sheet -> pictures.add(((ImageView) sheet.lookup(".image-view")).getImage()));
        return pictures;
    }

    private void show(FxRobot robot, Language language) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "desk"), language);
        robot.interact(() -> stand.show(stage, new DocumentsScreen(stand.messages, stand.notices, stand.dialogs(stage),
                stand.background, stand.openClass, stand.services.documents(), stand.services.programme(),
                new ScreenState(),
                preferences)));
        waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Integer> pages(FxRobot robot) {
        return robot.lookup("#documents-pages").queryAs(ListView.class);
    }
}
