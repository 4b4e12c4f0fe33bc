package org.rollbook.ui.participants;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.util.Duration;
import org.rollbook.model.people.Participant;
import org.rollbook.ui.kit.Preferences;

/// Keeps which columns are seen, how wide and in which order, for each class by itself.
final class KeptColumns {
    private static final Duration PATIENCE = Duration.millis(600);

    private final ParticipantTable table;
    private final Preferences preferences;
    private final PauseTransition later = new PauseTransition(PATIENCE);
    private String classCode = "";

    KeptColumns(ParticipantTable table, Preferences preferences) {
        this.table = table;
        this.preferences = preferences;
        later.setOnFinished(_ -> keep());
        table.getColumns().addListener((ListChangeListener<TableColumn<Participant, ?>>) _ -> watch());
        watch();
    }

    /// Another class: its columns as they were left.
    void enter(String code) {
        if (!code.equals(classCode)) {
            later.stop();
            classCode = code;
            table.show(ColumnSetting.read(preferences.text(name())));
        }
    }

    void keep() {
        if (!classCode.isEmpty()) {
            preferences.keep(name(), ColumnSetting.written(table.settings()));
        }
    }

    /// Widths change with every pixel of a drag: they are kept when it has ended.
    private void watch() {
        for (var column : table.getColumns()) {
            column.widthProperty().subscribe((_, _) -> later.playFromStart());
            column.visibleProperty().subscribe((_, _) -> later.playFromStart());
        }
        later.playFromStart();
    }

    private String name() {
        return "columns." + classCode;
    }
}
