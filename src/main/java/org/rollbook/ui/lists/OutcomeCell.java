package org.rollbook.ui.lists;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.text.Messages;

/// What becomes of a row, as a word with a sign and a quiet colour, and whether something in it is doubtful.
final class OutcomeCell extends TableCell<ImportRow, ImportRow> {
    private final Messages messages;
    private final Label chip = new Label();
    private final FontIcon sign = new FontIcon(Feather.CIRCLE);
    private final FontIcon doubt = new FontIcon(Feather.ALERT_TRIANGLE);
    private final HBox content = new HBox(6, chip, doubt);

    OutcomeCell(Messages messages) {
        this.messages = messages;
        chip.setGraphic(sign);
        chip.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        content.setAlignment(Pos.CENTER_LEFT);
        doubt.getStyleClass().add("lists-doubt");
        doubt.setAccessibleText(messages.text("lists.show.doubtful"));
    }

    @Override
    protected void updateItem(ImportRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : content);
        if (!empty && row != null) {
            chip.setText(text(row));
            chip.getStyleClass().setAll("label", "chip", style(row));
            sign.setIconCode(sign(row));
            doubt.setVisible(row.isDoubtful());
        }
    }

    /// A decision that somebody made is said in its own words.
    private String text(ImportRow row) {
        return switch (row.decision()) {
            case OPEN -> messages.text(row.outcome());
            case UPDATE ->
                row.outcome() == Outcome.UNCHANGED ? messages.text(row.outcome()) : messages.text(row.decision());
            case NEW, SKIP -> messages.text(row.decision());
        };
    }

    private static String style(ImportRow row) {
        return switch (row.outcome()) {
            case NEW -> "chip-success";
            case UPDATE -> "chip-open";
            case DUPLICATE -> row.isUndecided() ? "chip-warning" : "chip-quiet";
            case PROBLEM -> "chip-danger";
            case UNCHANGED, SKIPPED -> "chip-quiet";
        };
    }

    private static Ikon sign(ImportRow row) {
        return switch (row.outcome()) {
            case NEW -> Feather.PLUS;
            case UPDATE -> Feather.EDIT_2;
            case DUPLICATE -> row.isUndecided() ? Feather.HELP_CIRCLE : Feather.MINUS;
            case PROBLEM -> Feather.ALERT_TRIANGLE;
            case UNCHANGED -> Feather.CHECK;
            case SKIPPED -> Feather.MINUS;
        };
    }
}
