package org.rollbook.ui.participants;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollbook.ui.kit.Columns;
import org.rollbook.ui.kit.CountTile;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Messages;

/// Choosing or dropping a list, and deciding about it with its counts and doubtful rows before the eyes.
final class ImportDialog {
    private static final double WIDTH = 720;
    private static final List<String> ENDINGS = List.of("xlsx", "csv", "tsv", "txt");

    private final Messages messages;
    private final Dialogs dialogs;
    private final ImportViewModel model;
    private final Consumer<Path> plan;

    /// `plan` starts reading a file for the open class.
    ImportDialog(Messages messages, Dialogs dialogs, ImportViewModel model, Consumer<Path> plan) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.model = model;
        this.plan = plan;
        model.preview().subscribe(preview -> preview.ifPresent(this::decide));
    }

    void choose() {
        dialogs.openFile("participants.import.title", "participants.import.kind", ENDINGS).ifPresent(plan);
    }

    /// Takes files that are dropped on a node.
    void acceptOn(Node node) {
        node.setOnDragOver(drag -> {
            if (isOneFile(drag)) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        node.setOnDragDropped(drag -> {
            if (isOneFile(drag)) {
                plan.accept(drag.getDragboard().getFiles().getFirst().toPath());
                drag.setDropCompleted(true);
            }
            drag.consume();
        });
    }

    private static boolean isOneFile(DragEvent drag) {
        return drag.getDragboard().hasFiles() && drag.getDragboard().getFiles().size() == 1;
    }

    private void decide(ImportPreview preview) {
        if (preview.written() == 0) {
            dialogs.show("participants.import.title", content(preview, "participants.import.nothing"));
            model.drop();
        } else {
            dialogs.ask("participants.import.title", content(preview, "participants.import.question"), "participants.import.apply", () -> preview)
                .ifPresentOrElse(_ -> model.apply(), model::drop);
        }
    }

    private VBox content(ImportPreview preview, String sentenceKey) {
        var sentence = new Label(messages.text(sentenceKey, preview.source()));
        sentence.setId("import-sentence");
        sentence.getStyleClass().add("title-4");
        var counts = new HBox(32, count("participants.import.new", preview.fresh()), count("participants.import.updated", preview.changed()),
            count("participants.import.duplicate", preview.unchanged()), count("participants.import.problem", preview.refused()),
            count("participants.import.skipped", preview.skipped()));
        var content = new VBox(20, sentence, counts);
        if (!preview.doubtful().isEmpty()) {
            content.getChildren().add(rows(preview.doubtful()));
        }
        content.setMinWidth(WIDTH);
        return content;
    }

    private CountTile count(String key, int number) {
        return new CountTile(messages, key, new ReadOnlyStringWrapper(Integer.toString(number)));
    }

    private TableView<ImportPreview.Row> rows(List<ImportPreview.Row> doubtful) {
        var columns = new Columns(messages);
        var table = new TableView<>(FXCollections.observableArrayList(doubtful));
        table.setId("import-rows");
        table.getColumns().add(columns.text("participants.import.column.row", 60, row -> Integer.toString(row.number())));
        table.getColumns().add(columns.text("participants.column.name", 110, ImportPreview.Row::name));
        table.getColumns().add(columns.text("participants.import.column.outcome", 120, row -> messages.text(row.outcomeKey())));
        table.getColumns().add(columns.text("participants.column.problems", 410, this::problems));
        table.setPrefHeight(280);
        return table;
    }

    private String problems(ImportPreview.Row row) {
        return row.problems().stream().map(problem -> messages.text(problem.key(), problem.arguments().toArray()))
            .collect(Collectors.joining(" "));
    }
}
