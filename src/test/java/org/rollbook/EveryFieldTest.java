package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.Contrast;
import org.rollbook.ui.kit.Typist;
import org.testfx.api.FxRobot;

/// Every line and area that takes text, on every screen of the real program, is typed in as an input method does.
@WindowTest
class EveryFieldTest {
    /// Fields that take digits only.
    private static final Set<String> NUMBERS = Set.of("minutes-late", "minutes-early");

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final Set<String> typedIn = new LinkedHashSet<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void composedCommittedLeftAndTakenBack() throws Exception {
        try (Tour tour = new Tour(folder.resolve("base.db"), "zh")) {
            robot.interact(
                    () -> Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure)));
            tour.until(() -> tour.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.isThere("#overview-tiles"));
            everyField(tour, KeyCode.CONTROL, KeyCode.K);
            tour.press(KeyCode.ESCAPE);
            everyField(tour, KeyCode.CONTROL, KeyCode.O);
            tour.press(KeyCode.ESCAPE);
            for (KeyCode screen : List.of(KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)) {
                everyField(tour, KeyCode.CONTROL, screen);
                everyField(tour, KeyCode.CONTROL, KeyCode.N);
                tour.press(KeyCode.ESCAPE);
            }
            everyField(tour, KeyCode.CONTROL, KeyCode.G);
            tour.press(KeyCode.ESCAPE);
            everyField(tour, KeyCode.CONTROL, KeyCode.DIGIT6);
            everyField(tour, KeyCode.CONTROL, KeyCode.L);
            tour.press(KeyCode.ESCAPE);
            everyField(tour, KeyCode.CONTROL, KeyCode.DIGIT7);
            everyField(tour, KeyCode.CONTROL, KeyCode.DIGIT9);
            everyField(tour, KeyCode.F2);
            tour.press(KeyCode.ESCAPE);
            everyField(tour, KeyCode.F4);
            tour.press(KeyCode.ESCAPE);
            tour.press(KeyCode.ESCAPE);
            everyField(tour, KeyCode.CONTROL, KeyCode.M);
            everyField(tour, KeyCode.CONTROL, KeyCode.H);
        }
        assertThat(failures).isEmpty();
        assertThat(typedIn).hasSizeGreaterThanOrEqualTo(45).contains("chooser-line", "entry-name", "entry-organisation",
                "entry-note",
                "entry-born", "arrival-walk-in-name", "arrival-walk-in-organisation", "merge-with");
    }

    private void everyField(Tour tour, KeyCode... keys) {
        tour.press(keys);
        tour.rest();
        List<TextInputControl> fields = fields();
        // What is typed into the desk's box puts the form beside it aside, so the box is typed in where it stands alone.
        if (fields.size() > 1) {
            fields.removeIf(field -> "arrival-box".equals(field.getId()));
        }
        for (TextInputControl field : fields) {
            typeIn(field);
            tour.rest();
        }
        assertThat(failures).isEmpty();
        assertThat(tour.isThere(".dialog-pane")).isFalse();
    }

    private List<TextInputControl> fields() {
        List<TextInputControl> fields = new ArrayList<>();
        robot.interact(() -> Window.getWindows()
                .forEach(window -> window.getScene().getRoot().lookupAll(".text-input").stream()
                        .filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast)
                        .filter(field -> field.isEditable() && !field.isDisabled() && isSeen(field))
                        .forEach(fields::add)));
        return fields;
    }

    private void typeIn(TextInputControl field) {
        Node owner = owner(field);
        String name = owner.getId() == null ? String.join(".", owner.getStyleClass()) : owner.getId();
        typedIn.add(name);
        robot.interact(() -> {
            owner.requestFocus();
            field.end();
            String before = field.getText();
            Typist.compose(owner, "zhang");
            assertThat(field.getText()).as(name).isEqualTo(before);
            assertThat(isLegible(field)).as("what is composed in " + name + " can be read").isTrue();
            Typist.commit(owner, "张");
            if (NUMBERS.contains(name)) {
                assertThat(field.getText()).as(name).isEqualTo(before);
                return;
            }
            assertThat(field.getText()).as(name).isEqualTo(before + "张");
            Typist.compose(owner, "wei");
            Typist.letGo(owner);
            Typist.press(field.getScene().getRoot());
            assertThat(field.getText()).as(name).isEqualTo(before + "张wei");
            Typist.commitLate(owner, "wei");
            assertThat(field.getText()).as(name).isEqualTo(before + "张wei");
            field.undo();
            assertThat(field.getText()).as(name).isEqualTo(before + "张");
            field.undo();
            assertThat(field.getText()).as(name).isEqualTo(before);
        });
    }

    /// The letters stand out from what is painted behind them, and the prompt does not stand among them.
    private static boolean isLegible(TextInputControl field) {
        var root = field.getScene().getRoot();
        root.applyCss();
        var line = (Region) root.lookup(".composed-letters");
        var paper = (Color) line.getBackground().getFills().getFirst().getFill();
        boolean words = line.getChildrenUnmodifiable().stream().filter(Text.class::isInstance)
                .map(text -> (Color) ((Text) text).getFill())
                .allMatch(ink -> Contrast.between(Contrast.over(paper, ink), paper) >= Contrast.WORDS);
        boolean prompt = field.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                .anyMatch(text -> field.getText().isEmpty() && !text.getText().isEmpty() && text.isVisible()
                        && text.getText().equals(field.getPromptText()) && ((Color) text.getFill()).getOpacity() > 0);
        return words && !prompt;
    }

    /// What has the keyboard while the field is typed in.
    private static Node owner(TextInputControl field) {
        for (Node around = field.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ComboBoxBase<?> || around instanceof Spinner<?>) {
                return around;
            }
        }
        return field;
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
