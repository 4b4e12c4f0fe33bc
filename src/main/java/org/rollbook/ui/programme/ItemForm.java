package org.rollbook.ui.programme;

import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.SessionKind;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.ChoiceCombo;
import org.rollbook.ui.kit.DateField;
import org.rollbook.ui.kit.Form;
import org.rollbook.ui.kit.RestoredNote;
import org.rollbook.ui.kit.SidePanel;

/// One programme item in fields, its speakers under them.
final class ItemForm extends SidePanel {
    /// Widths in pixels; the words of the attendance take more room than a number.
    private static final double HOURS = 84;
    private static final double COUNTING = 220;

    private final Messages messages;
    private final ProgrammeViewModel model;
    private final Form form;

    ItemForm(Messages messages, ProgrammeViewModel model) {
        super(model::close);
        this.messages = messages;
        this.model = model;
        this.form = form();
        setId("session-form");
        model.side().subscribe(side -> title().setText(
            messages.text(side == ProgrammeViewModel.Side.NEW ? "programme.form.new" : "programme.form.edit")));
        form.getChildren().add(new SpeakersEditor(messages, model.speakers()));
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("bare", "side-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new RestoredNote(messages, model.restored(), model::close), scroll, buttons());
    }

    void focusFirst() {
        form.focusFirst();
    }

    private Form form() {
        var draft = model.draft();
        var kind = ChoiceCombo.of(messages, SessionKind.class);
        kind.setId("session-kind");
        kind.valueProperty().bindBidirectional(draft.kind());
        var date = new DateField(messages, draft.date());
        date.setId("session-date");
        var half = ChoiceCombo.of(messages, Half.class);
        half.setId("session-half");
        half.valueProperty().bindBidirectional(draft.half());
        var counting = ChoiceCombo.of(messages, ProgrammeItem.Counting.class);
        counting.setId("session-counting");
        counting.valueProperty().bindBidirectional(draft.counting());
        var form = new Form(messages);
        form.add("programme.form.kind", kind);
        form.row(form.field("programme.form.date", date, draft.date().note()), form.field("programme.form.half", half, model.formNote()));
        form.add("programme.form.topic.zh", line("session-topic-zh", draft.topicZh()));
        form.add("programme.form.topic.en", line("session-topic-en", draft.topicEn()));
        form.row(form.field("programme.form.starts", line("session-starts", draft.starts()), draft.timeNote()),
            form.field("programme.form.ends", line("session-ends", draft.ends())));
        form.row(form.field("programme.form.room.zh", line("session-room-zh", draft.roomZh())),
            form.field("programme.form.room.en", line("session-room-en", draft.roomEn())));
        var hours = form.field("programme.form.hours", line("session-hours", draft.hours()), draft.hoursNote());
        var counts = form.field("programme.form.counting", counting);
        form.row(hours, counts);
        hours.setPrefWidth(HOURS);
        counts.setPrefWidth(COUNTING);
        form.onSubmit(model::save);
        return form;
    }

    private HBox buttons() {
        var save = new Button(messages.text("programme.form.save"));
        save.setId("session-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(_ -> model.save());
        var close = new Button(messages.text("dialog.cancel"));
        close.setId("session-cancel");
        close.setOnAction(_ -> model.close());
        return new HBox(8, save, close);
    }

    private static TextField line(String id, StringProperty text) {
        var line = new TextField();
        line.setId(id);
        line.textProperty().bindBidirectional(text);
        return line;
    }
}
