package org.rollbook.ui.attendance;

import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.HalfDay;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.marking.LeaveViewModel;
import org.rollbook.ui.kit.SidePanel;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.form.FormButtons;

/// Grants leave beside the grid, and shows the class's leave, from where it is cancelled.
final class LeavePanel extends SidePanel {
    private final Messages messages;
    private final LeaveViewModel model;
    private final Form form;
    private final ChoiceCombo<Status> kind;
    private final ChoiceCombo<HalfDay> from;
    private final ChoiceCombo<HalfDay> to;
    private final ListView<Leave> granted = new ListView<>();

    LeavePanel(Messages messages, LeaveViewModel model) {
        super(model::close);
        this.messages = messages;
        this.model = model;
        this.kind = new ChoiceCombo<>(model.kinds(), status -> messages.name(status.name()));
        this.from = new ChoiceCombo<>(model.halfDays(), this::words);
        this.to = new ChoiceCombo<>(model.halfDays(), this::words);
        this.form = form();
        setId("leave-panel");
        getChildren().addAll(form, new FormButtons(messages).does("leave-grant", "attendance.leave.grant", model::grant)
                .leaves("leave-close", "dialog.close", model::close), heading(), list());
        model.roll().subscribe(_ -> fill());
        model.person().subscribe(person -> {
            title().setText(person.map(p -> messages.text("attendance.leave.of", p.name())).orElse(""));
            fill();
        });
    }

    void focusFirst() {
        form.focusFirst();
    }

    private Form form() {
        kind.setId("leave-kind");
        from.setId("leave-from");
        to.setId("leave-to");
        var reason = new TextField();
        reason.setId("leave-reason");
        reason.textProperty().bindBidirectional(model.reason());
        var approver = new TextField();
        approver.setId("leave-approver");
        approver.textProperty().bindBidirectional(model.approver());
        var form = new Form(messages);
        form.add("attendance.leave.kind", kind);
        form.add("attendance.leave.from", from);
        form.add("attendance.leave.to", to);
        form.add("attendance.leave.reason", reason);
        form.add("attendance.leave.approver", approver, model.note());
        form.onSubmit(model::grant);
        return form;
    }

    private Label heading() {
        var heading = new Label(messages.text("attendance.leave.list"));
        heading.getStyleClass().add("form-heading");
        heading.setLabelFor(granted);
        heading.setPadding(new Insets(12, 0, 0, 0));
        return heading;
    }

    private ListView<Leave> list() {
        granted.setId("leave-list");
        granted.getStyleClass().add("leave-list");
        granted.setPlaceholder(new Label(messages.text("attendance.leave.none")));
        granted.setCellFactory(_ -> new LeaveCell());
        granted.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            var chosen = granted.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.DELETE && chosen != null && chosen.state() == Leave.State.APPROVED) {
                model.cancel(chosen);
                key.consume();
            }
        });
        VBox.setVgrow(granted, Priority.ALWAYS);
        return granted;
    }

    private void fill() {
        if (model.person().get().isPresent()) {
            kind.getItems().setAll(model.kinds());
            from.getItems().setAll(model.halfDays());
            to.getItems().setAll(model.halfDays());
            kind.valueProperty().bindBidirectional(model.kind());
            from.valueProperty().bindBidirectional(model.from());
            to.valueProperty().bindBidirectional(model.to());
            granted.getItems().setAll(model.granted());
            granted.getSelectionModel().selectFirst();
        }
    }

    private String words(HalfDay at) {
        return messages.text("attendance.halfday", messages.shortDay(at.date()), at.half());
    }

    private final class LeaveCell extends ListCell<Leave> {
        private final Label who = new Label();
        private final Label when = new Label();
        private final Button cancel = new Button(messages.text("attendance.leave.cancel"));
        private final HBox row;

        LeaveCell() {
            when.getStyleClass().add("form-label");
            when.setWrapText(true);
            when.setMinHeight(Region.USE_PREF_SIZE);
            cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
            cancel.setMinWidth(Region.USE_PREF_SIZE);
            cancel.setOnAction(_ -> model.cancel(getItem()));
            cancel.setFocusTraversable(false);
            var words = new VBox(2, who, when);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(8, words, cancel);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Leave leave, boolean empty) {
            super.updateItem(leave, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                var cancelled = leave.state() == Leave.State.CANCELLED;
                who.setText(messages.text("attendance.leave.line", model.name(leave),
                        messages.name(model.status(leave).name())));
                when.setText(words(leave.from()) + (leave.from().equals(leave.to()) ? "" : " – " + words(leave.to()))
                        + (leave.approver().isEmpty() ? "" : " · " + leave.approver())
                        + (cancelled ? " · " + messages.text("attendance.leave.cancelled") : ""));
                cancel.setVisible(!cancelled);
                row.setOpacity(cancelled ? 0.6 : 1);
            }
        }
    }
}
