package org.rollbook.ui.classes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.Half;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.DateField;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.form.FormButtons;
import org.rollbook.ui.kit.form.RemarkArea;
import org.rollbook.ui.kit.form.RestoredNote;

/// The form of a class: code, titles, dates; what a copy takes over is not asked again.
final class ClassFormView {
    private final Messages messages;
    private final ClassFormViewModel model;
    private final Label heading = new Label();
    private final VBox node = new VBox();
    private final RestoredNote restored;
    private Form form;

    ClassFormView(Messages messages, ClassFormViewModel model) {
        this.messages = messages;
        this.model = model;
        this.form = new Form(messages);
        this.restored = new RestoredNote(messages, model.kept().restored(), model::discard);
        heading.getStyleClass().add("side-title");
        node.getStyleClass().add("side");
        node.setId("class-form");
        node.setPrefWidth(400);
        node.setMinWidth(400);
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.leave();
                key.consume();
            }
        });
    }

    Node node() {
        return node;
    }

    /// Builds the fields that the present job needs and puts the keyboard into the first.
    void start() {
        form = new Form(messages);
        form.onSubmit(model::save);
        heading.setText(messages.text(switch (model.side().get()) {
            case EDIT -> "classes.edit";
            case COPY -> "classes.copy";
            default -> "classes.new";
        }));
        ClassForm fields = model.form();
        form.add("classes.code", Form.line("class-code", fields.code), fields.codeNote);
        form.add("classes.titleZh", Form.line("class-title-zh", fields.titleZh), fields.titleNote);
        form.add("classes.titleEn", Form.line("class-title-en", fields.titleEn));
        dates(fields);
        if (model.side().get() == ClassFormViewModel.Side.EDIT) {
            form.getChildren().add(outside(fields));
        }
        if (model.side().get() != ClassFormViewModel.Side.COPY) {
            rest(fields);
        }
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getChildren().setAll(heading, restored, scroll, new FormButtons(messages)
                .does("class-save", "classes.save", model::save).leaves("class-cancel", "dialog.close", model::leave));
        // Until its skin is made, what is in a scroll pane is in no scene and cannot take the keyboard.
        node.applyCss();
        form.focusFirst();
    }

    void focusFirst() {
        form.focusFirst();
    }

    private void dates(ClassForm fields) {
        DateField from = new DateField(messages, fields.from);
        from.setId("class-from");
        DateField to = new DateField(messages, fields.to);
        to.setId("class-to");
        if (model.side().get() == ClassFormViewModel.Side.COPY) {
            form.add("classes.from", from, FieldNote.either(fields.from.note(), fields.to.note()));
        } else {
            form.row(form.field("classes.from", from, fields.from.note()),
                    form.field("classes.to", to, fields.to.note()));
        }
    }

    /// Offered when nothing but empty half-days keeps the class from being shortened.
    private Node outside(ClassForm fields) {
        Button remove = new Button(messages.text("classes.outside.remove"));
        remove.setId("class-remove-outside");
        remove.setWrapText(true);
        remove.setOnAction(_ -> model.saveWithoutOutside());
        remove.visibleProperty().bind(fields.emptyOutside());
        remove.managedProperty().bind(remove.visibleProperty());
        return remove;
    }

    private void rest(ClassForm fields) {
        if (model.side().get() == ClassFormViewModel.Side.NEW) {
            form.getChildren().add(halves(fields));
        }
        form.add("classes.venueZh", Form.line("class-venue-zh", fields.venueZh));
        form.add("classes.venueEn", Form.line("class-venue-en", fields.venueEn));
        form.row(form.field("classes.teacher", Form.line("class-teacher", fields.teacher)),
                form.field("classes.capacity", Form.line("class-capacity", fields.capacity), fields.capacityNote));
        form.row(form.field("classes.category", Form.line("class-category", fields.category)),
                form.field("classes.level", Form.line("class-level", fields.level)));
        RemarkArea note = new RemarkArea("class-note", 3);
        note.textProperty().bindBidirectional(fields.note);
        form.add("classes.note", note, fields.restNote);
    }

    private Node halves(ClassForm fields) {
        HBox boxes = new HBox(16);
        boxes.setAlignment(Pos.CENTER_LEFT);
        for (Half half : Half.values()) {
            CheckBox box = new CheckBox(messages.text(half));
            box.setId("class-half-" + half.code());
            box.selectedProperty().bindBidirectional(fields.halves.get(half));
            boxes.getChildren().add(box);
        }
        Label label = new Label(messages.text("classes.halves"));
        label.getStyleClass().add("form-label");
        return new VBox(4, label, boxes);
    }
}
