package org.rollbook.ui.checks;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollbook.service.checks.Finding;
import org.rollbook.text.Messages;
import org.rollbook.ui.checks.ChecksViewModel.Row;

/// A finding: who, and what is doubtful; the first of a group stands under its heading.
final class FindingCell extends ListCell<Row> {
    private final Messages messages;
    private final Label heading = new Label();
    private final Label who = new Label();
    private final Label what = new Label();
    private final VBox lines = new VBox(2, heading, who, what);

    FindingCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("finding");
        heading.getStyleClass().add("finding-heading");
        what.getStyleClass().add("muted");
        for (var line : new Label[] {who, what}) {
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
        }
        heading.managedProperty().bind(heading.visibleProperty());
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var finding = row.finding();
        var sentence = messages.problem(finding.problem());
        heading.setVisible(row.opens() > 0);
        heading.setText(
                messages.text("checks.group", messages.text(key(finding.kind())), Integer.toString(row.opens())));
        who.setText(row.who().in(messages));
        what.setText(finding.isPair() || finding.value().isEmpty() ? sentence
                : messages.text("checks.value", finding.value(), sentence));
        setAccessibleText(messages.text(key(finding.kind())) + " " + who.getText() + " " + what.getText());
        setGraphic(lines);
    }

    private static String key(Finding.Kind kind) {
        return switch (kind) {
            case SAME_PERSON -> "checks.samePerson";
            case KNOWN_ELSEWHERE -> "checks.knownElsewhere";
            case ID_NUMBER -> "checks.idNumber";
            case PHONE -> "checks.phone";
            case MISSING_ORGANISATION -> "checks.missingOrganisation";
            case SAME_ORGANISATION -> "checks.sameOrganisation";
            case PUBLIC_NOTE -> "checks.publicNote";
            case UNUSUAL -> "checks.unusual";
            case UNPRINTABLE -> "checks.unprintable";
        };
    }
}
