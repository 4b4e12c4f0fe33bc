package org.rollbook.ui.participants;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;

/// The table of people: one column for each fact, in the order, width and choice of whoever works with this class.
final class ParticipantTable extends TableView<Participant> {
    private static final PseudoClass ARRIVED = PseudoClass.getPseudoClass("arrived");

    private final Messages messages;

    ParticipantTable(Messages messages, PeopleList people) {
        super(people.rows());
        this.messages = messages;
        setId("participants-table");
        setAccessibleText(messages.text("participants.title"));
        setRowFactory(_ -> new Row());
        getColumns().setAll(ParticipantColumn.all().stream().map(this::column).toList());
        people.selected().subscribe(this::select);
        getSelectionModel().selectedItemProperty()
                .subscribe((_, chosen) -> people.selected().set(Optional.ofNullable(chosen)));
        people.order().subscribe((_, _) -> getSortOrder().clear());
        setSortPolicy(_ -> {
            people.sort(Optional.ofNullable(getComparator()));
            return true;
        });
    }

    private void select(Optional<Participant> participant) {
        var model = getSelectionModel();
        if (participant.isEmpty()) {
            model.clearSelection();
        } else if (participant.get() != model.getSelectedItem()) {
            model.clearAndSelect(getItems().indexOf(participant.get()));
            reveal(model.getSelectedIndex());
        }
    }

    /// Scrolls no further than needed, so that the list stands still while one works in it; the rows must be laid out
    /// before, or it knows nothing of a new one, and again after, or the row may be in sight by half.
    private void reveal(int index) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow && index >= 0) {
            layout();
            flow.scrollTo(index);
            layout();
            flow.scrollTo(index);
        }
    }

    private TableColumn<Participant, Participant> column(ParticipantColumn kind) {
        var column = new TableColumn<Participant, Participant>(kind.heading(messages));
        column.setId(kind.id());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(kind));
        column.setComparator(kind.comparator());
        column.setPrefWidth(kind.width());
        column.setVisible(kind.isShownUsually());
        return column;
    }

    /// A row of somebody who no longer comes is pale.
    private static final class Row extends TableRow<Participant> {
        @Override
        protected void updateItem(Participant participant, boolean empty) {
            super.updateItem(participant, empty);
            getStyleClass().remove("gone");
            if (!empty && !participant.state().isActive()) {
                getStyleClass().add("gone");
            }
        }
    }

    private final class Cell extends TableCell<Participant, Participant> {
        private final ParticipantColumn kind;

        Cell(ParticipantColumn kind) {
            this.kind = kind;
            getStyleClass().add(kind.style());
        }

        @Override
        protected void updateItem(Participant participant, boolean empty) {
            super.updateItem(participant, empty);
            var text = empty || participant == null ? "" : kind.words(messages, participant);
            setText(text);
            pseudoClassStateChanged(ARRIVED, !empty && participant != null && participant.arrivedAt().isPresent());
        }
    }
}
