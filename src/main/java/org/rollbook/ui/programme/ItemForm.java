package org.rollbook.ui.programme;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.SessionKind;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.SidePanel;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.DateField;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.form.FormButtons;
import org.rollbook.ui.kit.form.RestoredNote;

/// One programme item in fields, its speakers under them.
final class ItemForm extends SidePanel {
    /// Widths in pixels; the words of the attendance take more room than a number.
    private static final double HOURS = 84;
    private static final double COUNTING = 220;

    private final Messages messages;
    private final ProgrammeViewModel model;
    private final Form form;

    ItemForm(Messages messages, ProgrammeViewModel model) {
        super(model::leave);
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
        getChildren().addAll(new RestoredNote(messages, model.kept().restored(), model::close), scroll,
                new FormButtons(messages).does("session-save", "programme.form.save", model::save)
                        .leaves("session-cancel", "dialog.close", model::leave));
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
        form.row(form.field("programme.form.date", date, draft.date().note()),
                form.field("programme.form.half", half, model.formNote()));
        form.add("programme.form.topic.zh", Form.line("session-topic-zh", draft.topicZh()));
        form.add("programme.form.topic.en", Form.line("session-topic-en", draft.topicEn()));
        form.row(form.field("programme.form.starts", Form.line("session-starts", draft.starts()), draft.timeNote()),
                form.field("programme.form.ends", Form.line("session-ends", draft.ends())));
        form.row(form.field("programme.form.room.zh", Form.line("session-room-zh", draft.roomZh())),
                form.field("programme.form.room.en", Form.line("session-room-en", draft.roomEn())));
        var hours = form.field("programme.form.hours", Form.line("session-hours", draft.hours()), draft.hoursNote());
        var counts = form.field("programme.form.counting", counting);
        form.row(hours, counts);
        hours.setPrefWidth(HOURS);
        counts.setPrefWidth(COUNTING);
        form.onSubmit(model::save);
        return form;
    }
}
