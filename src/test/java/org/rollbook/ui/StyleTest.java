package org.rollbook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.MasterDetailPane;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.tableview2.FilteredTableColumn;
import org.controlsfx.control.tableview2.FilteredTableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.preferences.ColourMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every control that Rollbook uses is shown in light and in dark without one warning of the style sheets.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class StyleTest {
    @TempDir
    static Path folder;

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Logger logger = Logger.getLogger("javafx.css");
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Showroom room;

    @BeforeEach
    void listen() {
        logger.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(ear);
    }

    @Start
    void start(Stage stage) {
        logger.addHandler(ear);
        room = new Showroom(stage, folder.resolve(System.nanoTime() + ".properties"), Background.direct(), 980, 760);
        room.openClass.open(Showroom.SUMMER);
    }

    @Test
    void everyControlIsDrawnWithoutAWarning(FxRobot robot) {
        for (var mode : new ColourMode[] {ColourMode.LIGHT, ColourMode.DARK, ColourMode.LIGHT}) {
            robot.interact(() -> {
                room.preferences.colours().set(mode);
                room.shell.ready();
            });
            for (var screen : room.screens) {
                robot.interact(() -> room.shell.show(screen.id()));
                waitForFxEvents();
            }
            popups(robot, room.screens.getLast().node());
            var guests = guests();
            robot.interact(() -> room.shell.showInstead(guests));
            waitForFxEvents();
            popups(robot, guests);
            assertThat(warnings).as(mode.name()).isEmpty();
        }
    }

    @Test
    void aWrongColourWouldBeNoticed(FxRobot robot) {
        var label = new Label("planted");
        label.setStyle("-fx-text-fill: -color-that-is-not-there;");
        robot.interact(() -> room.shell.showInstead(label));
        waitForFxEvents();
        assertThat(warnings).isNotEmpty();
    }

    private void popups(FxRobot robot, Node node) {
        var combos = node.lookupAll(".combo-box-base");
        for (var combo : combos) {
            robot.interact(() -> {
                switch (combo) {
                    case DatePicker picker -> picker.show();
                    case ComboBox<?> box -> box.show();
                    default -> {}
                }
            });
            waitForFxEvents();
            robot.interact(() -> {
                switch (combo) {
                    case DatePicker picker -> picker.hide();
                    case ComboBox<?> box -> box.hide();
                    default -> {}
                }
            });
        }
        var over = new PopOver(new Label("姓名"));
        robot.interact(() -> over.show(room.stage.getScene().getRoot().lookup("#palette-open")));
        waitForFxEvents();
        robot.interact(() -> over.hide(javafx.util.Duration.ZERO));
    }

    private static ScrollPane guests() {
        var choices = FXCollections.observableArrayList("上午", "下午", "晚上");
        var table = new FilteredTableView<String>(FXCollections.observableArrayList("王芳", "欧阳明"));
        var column = new FilteredTableColumn<String, String>("姓名");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        table.getColumns().add(column);
        table.getFixedColumns().add(column);
        table.setRowHeaderVisible(true);
        table.getSelectionModel().selectFirst();
        var tabs = new TabPane(new Tab("一", new Label("1")), new Tab("二", new Label("2")));
        var master = new MasterDetailPane();
        master.setMasterNode(new ListView<>(choices));
        master.setDetailNode(new Label("detail"));
        var checks = new CheckComboBox<>(choices);
        checks.getCheckModel().check(0);
        var searchable = new SearchableComboBox<>(choices);
        searchable.getSelectionModel().selectFirst();
        var on = new ToggleSwitch("on");
        on.setSelected(true);
        var pane = new FlowPane(16, 16, table, new SegmentedButton(new ToggleButton("A"), new ToggleButton("B")), on,
                new ToggleSwitch("off"), checks, searchable, new StatusBar(), master, tabs, new ProgressBar(0.4),
                new SplitPane(new Label("1"), new Label("2")));
        return new ScrollPane(pane);
    }
}
