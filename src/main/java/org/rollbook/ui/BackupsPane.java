package org.rollbook.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.rollbook.model.backup.Backup;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.table.Columns;

/// The backups that are kept, the newest first, one of which may be chosen.
public final class BackupsPane extends VBox {
    private static final double WIDTH = 550;
    private static final double HEIGHT = 300;

    private final Messages messages;
    private final TableView<Backup> table = new TableView<>();

    /// `altered` says of each one that is not what was written any more that it cannot be restored.
    public BackupsPane(Messages messages, List<Backup> kept, List<String> altered, Path folder) {
        super(12);
        this.messages = messages;
        setId("backups");
        setPrefWidth(WIDTH);
        columns();
        table.setId("backups-table");
        table.setAccessibleText(messages.text("backups.title"));
        table.setPrefHeight(HEIGHT);
        table.getItems().setAll(kept);
        table.getSelectionModel().selectFirst();
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        table.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).subscribe(showing -> {
            if (Boolean.TRUE.equals(showing)) {
                requestFocus();
            }
        });
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(sentence(messages.text("backups.sentence")), table);
        altered.forEach(each -> getChildren().add(sentence(each)));
        getChildren().add(sentence(messages.text("backups.folder", folder.toString())));
    }

    /// Which one is chosen; the newest unless somebody chose another.
    public Optional<Backup> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
        table.getFocusModel().focus(table.getSelectionModel().getSelectedIndex());
    }

    /// The table would keep this key to itself.
    private void enter(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            getScene().getRoot().lookupAll(".button").stream()
                    .filter(node -> node instanceof Button button && button.isDefaultButton())
                    .findFirst().ifPresent(node -> ((Button) node).fire());
            key.consume();
        }
    }

    private void columns() {
        var columns = new Columns(messages);
        add(columns.text("backups.column.at", 152, b -> time(messages, b)));
        add(columns.text("backups.column.reason", 122, b -> messages.text(b.reason())));
        add(columns.number("backups.column.classes", 62, b -> b.contents().classes()));
        add(columns.number("backups.column.people", 62, b -> b.contents().people()));
        add(columns.number("backups.column.entries", 62, b -> b.contents().entries()));
        var size = columns.<Backup>text("backups.column.size", 72, b -> size(b.bytes()));
        size.getStyleClass().add("number-column");
        add(size);
    }

    /// The order is that of writing, whatever the clock said.
    private void add(TableColumn<Backup, ?> column) {
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    /// When a backup was written, as people say it.
    public static String time(Messages messages, Backup backup) {
        return messages.date(backup.at().toLocalDate()) + " " + messages.time(backup.at().toLocalTime());
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String size(long bytes) {
        double megabytes = bytes / 1024.0 / 1024.0;
        return String.format(Locale.ROOT, megabytes < 10 ? "%.1f MB" : "%.0f MB", megabytes);
    }
}
