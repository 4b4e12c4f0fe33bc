package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Concern;
import org.rollbook.service.Desk;
import org.rollbook.service.EveryAction;
import org.rollbook.service.EveryAction.Example;
import org.rollbook.service.EveryAction.Room;
import org.rollbook.service.Services;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// After every type of action each screen shows what one shows that is made and loaded afterwards, although it is loaded again only
/// when the action says that it concerns it; so too after the action is taken back and done again.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class StaleScreensTest {
    private static final Pattern SAYS_SOMETHING = Pattern.compile("(?s).*\\d.*|.{1,2}");

    @TempDir
    static Path folder;

    private int windows;

    /// Every day one action of each sort of concerns: `ActionTypesTest` holds the concerns of every action to the tables it changes.
    @Test
    void nothingOnAnyScreenIsStaleAfterAnActionOfEachSort(FxRobot robot) {
        Set<Object> seen = new HashSet<>();
        nothingIsStale(robot,
                example -> seen.add(List.of(example.type().concerns(), example.type().isSeenEverywhere())));
    }

    @Test
    @Tag("long")
    void nothingOnAnyScreenIsStaleAfterAnyAction(FxRobot robot) {
        nothingIsStale(robot, _ -> true);
    }

    private void nothingIsStale(FxRobot robot, Predicate<Example> chosen) {
        robot.interact(() -> {
            try (Desk desk = Desk.open(folder)) {
                List<String> stale = new ArrayList<>();
                Set<Set<Concern>> redone = new HashSet<>();
                EveryAction every = new EveryAction(folder, desk, Services.over(desk.database()));
                for (Example example : every.examples().stream().filter(chosen).toList()) {
                    Room room = every.room();
                    ScreenState place = new ScreenState();
                    OpenWindow live = window(desk, room, place);
                    live.screens().forEach(Screen::onShow);
                    live.background().revision().subscribe((_, _) -> live.screens().stream()
                            .filter(screen -> screen.isTouched(live.background(), live.openClass()))
                            .forEach(Screen::onShow));
                    live.background().write(() -> example.work().accept(room), () -> {});
                    stale.addAll(stale(example.type().code(), live, window(desk, room, place)));
                    if (example.type().canBeUndone() && example.type() != ActionType.UNDO
                            && example.type() != ActionType.REDO) {
                        live.background().write(() -> live.services().history().undo(), () -> {});
                        stale.addAll(stale("undo of " + example.type().code(), live, window(desk, room, place)));
                        if (redone.add(example.type().concerns())) {
                            live.background().write(() -> live.services().history().redo(), () -> {});
                            stale.addAll(stale("redo of " + example.type().code(), live, window(desk, room, place)));
                        }
                    }
                    live.leave();
                }
                assertThat(stale).isEmpty();
            }
        });
    }

    private OpenWindow window(Desk desk, Room room, ScreenState place) {
        return new OpenWindow(desk.database(), Desk.CLOCK, folder.resolve(++windows + ".properties"),
                room.trainingClass(), place);
    }

    private static List<String> stale(String action, OpenWindow live, OpenWindow fresh) {
        List<String> stale = new ArrayList<>();
        fresh.screens().forEach(Screen::onShow);
        for (Screen screen : live.screens()) {
            String shown = shown(screen);
            String right = shown(fresh.screen(screen.id()));
            if (!shown.equals(right)) {
                stale.add(action + ", " + screen.id() + ":\n  shown " + shown + "\n  right " + right);
            }
        }
        fresh.leave();
        return stale;
    }

    /// What stands in its tables and lists, every sentence with a number in it, and every sign. Beside the history stands what was
    /// chosen there, which a new one has not.
    private static String shown(Screen screen) {
        Parent root = (Parent) screen.node();
        if (root.getScene() == null) {
            new Stage().setScene(new Scene(root, 1200, 800));
        }
        root.applyCss();
        if (screen.id() == ScreenId.ATTENDANCE) {
            // Its grid has cells only once it is laid out; pages of documents would be drawn, which takes long.
            root.layout();
        }
        Map<String, List<String>> found = new LinkedHashMap<>();
        collect(root, found);
        if (screen.id() == ScreenId.HISTORY) {
            found.remove("text");
        }
        return found.toString();
    }

    private static void collect(Node node, Map<String, List<String>> found) {
        switch (node) {
            case TableView<?> table ->
                found.computeIfAbsent("table", _ -> new ArrayList<>()).add(table.getItems().toString());
            case ListView<?> list ->
                found.computeIfAbsent("list", _ -> new ArrayList<>()).add(list.getItems().toString());
            case TreeView<?> _ -> {}
            case Labeled labeled when labeled.getText() != null && SAYS_SOMETHING.matcher(labeled.getText()).matches()
                    && labeled.isVisible() ->
                found.computeIfAbsent("text", _ -> new ArrayList<>()).add(labeled.getText());
            case Text text when SAYS_SOMETHING.matcher(text.getText()).matches() && text.isVisible() ->
                found.computeIfAbsent("text", _ -> new ArrayList<>()).add(text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            default -> {}
        }
    }
}
