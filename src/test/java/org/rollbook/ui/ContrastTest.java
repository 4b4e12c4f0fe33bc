package org.rollbook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Contrast;
import org.rollbook.ui.kit.preferences.ColourMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The colours of both looks: every word on every ground 4.5 to 1, every edge that carries meaning 3 to 1.
///
/// The style sheet uses no other inks and grounds than those tried here with each other, so a rule cannot fall short.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ContrastTest {
    private static final List<String> INKS = List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle",
            "-color-accent-fg",
            "-color-success-fg", "-color-warning-fg", "-color-danger-fg");
    private static final List<String> SURFACES = List.of("-color-bg-default", "-color-bg-overlay", "-color-bg-subtle",
            "-color-bg-inset");
    private static final List<String> TINTS = List.of("-color-neutral-muted", "-color-neutral-subtle",
            "-color-accent-subtle",
            "-color-success-subtle", "-color-warning-subtle", "-color-danger-subtle", "transparent");
    /// Lies under a whole row only, so never over another surface than the window's own.
    private static final String SELECTED_ROW = "-color-accent-muted";
    private static final List<String> FILLS = List.of("-color-accent-emphasis", "-color-success-emphasis",
            "-color-warning-emphasis",
            "-color-danger-emphasis", "-color-neutral-emphasis");
    private static final Set<String> INKS_OF_THE_DESK = Set.of("white", "#3b2300");
    private static final Pattern TEXT_FILL = Pattern.compile("-fx-text-fill: ([^;]+);");
    private static final Pattern GROUND = Pattern.compile("(?m)^([^{\\n]*)\\{[^}]*?-fx-background-color: ([^;]+);");

    @TempDir
    static Path folder;

    private final Map<String, Color> colours = new HashMap<>();
    private Label sample;
    private Showroom room;

    @Start
    void start(Stage stage) {
        sample = new Label();
        room = new Showroom(stage, folder.resolve(System.nanoTime() + ".properties"), Background.direct(), 980, 760);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyInkCanBeReadOnEveryGround(ColourMode look, FxRobot robot) {
        show(robot, look, new Label());
        var faint = new ArrayList<String>();
        for (var ink : INKS) {
            for (var surface : SURFACES) {
                for (var tint : TINTS) {
                    judge(faint, robot, ink, Contrast.WORDS, surface, tint);
                }
            }
            judge(faint, robot, ink, Contrast.WORDS, "-color-bg-default", SELECTED_ROW);
        }
        FILLS.forEach(fill -> judge(faint, robot, "-color-fg-emphasis", Contrast.WORDS, fill, "transparent"));
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyEdgeWithAMeaningIsSeenOnEverySurface(ColourMode look, FxRobot robot) {
        show(robot, look, new Label());
        var faint = new ArrayList<String>();
        for (var surface : SURFACES) {
            judge(faint, robot, "-color-border-control", Contrast.SHAPES, surface, "transparent");
            FILLS.forEach(fill -> judge(faint, robot, fill, Contrast.SHAPES, surface, "transparent"));
        }
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void controlsHaveAnEdgeThatIsSeen(ColourMode look, FxRobot robot) {
        var bar = new ScrollBar();
        bar.setPrefWidth(200);
        bar.setVisibleAmount(40);
        var pane = new FlowPane(8, 8, new TextField("王芳"), new TextArea("备注"), new ComboBox<String>(), new DatePicker(),
                new CheckBox("是"),
                new RadioButton("否"), bar);
        show(robot, look, pane);

        for (var selector : List.of(".text-field", ".text-area", ".combo-box", ".date-picker", ".check-box > .box",
                ".radio-button > .radio",
                ".scroll-bar > .thumb")) {
            var control = (Region) pane.lookup(selector);
            assertThat(control.getBackground().getFills().getFirst().getFill()).as(selector).isInstanceOf(Color.class);
            var edge = (Color) control.getBackground().getFills().getFirst().getFill();
            var ground = Contrast.ground(control);
            assertThat(Contrast.between(Contrast.over(ground, edge), ground)).as(selector)
                    .isGreaterThanOrEqualTo(Contrast.SHAPES);
        }
        assertThat(Contrast.faint(room.stage.getScene(), "hover", "focused", "selected")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatOpensOverTheWindowCanBeRead(ColourMode look, FxRobot robot) {
        var choice = new ComboBox<>(FXCollections.observableArrayList("上午", "下午"));
        choice.getSelectionModel().selectFirst();
        var date = new DatePicker(LocalDate.of(2014, 7, 21));
        var menu = new MenuButton("更多", null, new MenuItem("打印"), new MenuItem("导出"));
        show(robot, look, new FlowPane(choice, date, menu));
        for (var opens : List.<Runnable>of(choice::show, date::show, menu::show)) {
            robot.interact(opens);
            waitForFxEvents();
            assertThat(Window.getWindows()).hasSize(2);
            assertThat(Window.getWindows()).allSatisfy(
                    window -> assertThat(Contrast.faint(window.getScene(), "hover", "focused", "selected")).isEmpty());
            robot.interact(() -> List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance)
                    .forEach(Window::hide));
            waitForFxEvents();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyCardOfTheDeskCanBeRead(ColourMode look, FxRobot robot) throws IOException {
        var cards = new VBox();
        for (var outcome : found(Pattern.compile("\\.(outcome-[a-z-]+)"))) {
            var card = new VBox(new Label(outcome), styled("4", "desk-fact"), styled("!", "desk-note"));
            card.getStyleClass().addAll("desk-card", outcome);
            cards.getChildren().add(card);
        }
        show(robot, look, new ScrollPane(cards));
        assertThat(cards.getChildren()).hasSizeGreaterThan(8);
        assertThat(Contrast.faint(room.stage.getScene())).isEmpty();
    }

    @Test
    void theStyleSheetUsesNoOtherInksAndGrounds() throws IOException {
        var inks = new TreeSet<>(found(TEXT_FILL));
        inks.removeAll(INKS);
        assertThat(inks).isSubsetOf(INKS_OF_THE_DESK);

        var grounds = new TreeSet<String>();
        for (var match : GROUND.matcher(sheet()).results().toList()) {
            if (!match.group(1).contains(".desk-") && !match.group(1).contains(".outcome-")) {
                grounds.addAll(List.of(match.group(2).split(",\\s*(?![^(]*\\))")));
            }
        }
        grounds.removeAll(SURFACES);
        grounds.removeAll(TINTS);
        grounds.removeAll(FILLS);
        assertThat(grounds).containsOnly(SELECTED_ROW, "-color-border-control", "-color-fg-muted", "white",
                "rgba(27, 31, 36, 0.32)",
                "rgba(0, 0, 0, 0.52)");
    }

    private void judge(List<String> faint, FxRobot robot, String ink, double least, String surface, String tint) {
        var ground = Contrast.over(colour(robot, surface), colour(robot, tint));
        var contrast = Contrast.between(Contrast.over(ground, colour(robot, ink)), ground);
        if (contrast < least) {
            faint.add("%.2f %s on %s, %s".formatted(contrast, ink, surface, tint));
        }
    }

    private Color colour(FxRobot robot, String name) {
        return colours.computeIfAbsent(name, _ -> {
            robot.interact(() -> {
                sample.setStyle("-fx-text-fill: " + name + ";");
                sample.applyCss();
            });
            return (Color) sample.getTextFill();
        });
    }

    private void show(FxRobot robot, ColourMode look, Node node) {
        robot.interact(() -> {
            room.preferences.colours().set(look);
            room.shell.ready();
            room.shell.showInstead(new VBox(sample, node));
        });
        waitForFxEvents();
    }

    private static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        pattern.matcher(sheet()).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static String sheet() throws IOException {
        try (var sheet = ContrastTest.class.getResourceAsStream("/style/rollbook.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
