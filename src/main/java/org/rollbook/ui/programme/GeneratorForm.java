package org.rollbook.ui.programme;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.Half;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.SidePanel;
import org.rollbook.ui.kit.form.DateField;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.form.FormButtons;

/// Days × halves without the excluded ones; says how many half-days that adds before it is done.
final class GeneratorForm extends SidePanel {
    /// Widths in pixels.
    private static final double HALF = 110;
    private static final double TIME = 72;

    private final Messages messages;
    private final ProgrammeViewModel model;
    private final Form form;

    GeneratorForm(Messages messages, ProgrammeViewModel model) {
        super(model::close);
        this.messages = messages;
        this.model = model;
        this.form = form();
        setId("generator-form");
        title().setText(messages.text("programme.generator.title"));
        getChildren().addAll(form, adds(),
                new FormButtons(messages).does("generator-do", "programme.generator.do", model::generate)
                        .leaves("generator-cancel", "dialog.cancel", model::close));
    }

    void focusFirst() {
        form.focusFirst();
    }

    private Form form() {
        var generator = model.generator();
        var from = new DateField(messages, generator.from());
        from.setId("generator-from");
        var to = new DateField(messages, generator.to());
        to.setId("generator-to");
        var excluded = new TextField();
        excluded.setId("generator-excluded");
        excluded.setPromptText(messages.text("programme.generator.excluded.hint"));
        excluded.textProperty().bindBidirectional(generator.excluded());
        var form = new Form(messages);
        form.row(form.field("programme.generator.from", from, generator.from().note()),
                form.field("programme.generator.to", to, generator.to().note()));
        var label = new Label(messages.text("programme.generator.halves"));
        label.getStyleClass().add("form-label");
        var halves = new VBox(6, label);
        for (var half : Half.values()) {
            halves.getChildren().add(half(half, generator.choice(half)));
        }
        form.getChildren().add(halves);
        form.add("programme.generator.excluded", excluded, model.formNote());
        form.onSubmit(model::generate);
        return form;
    }

    /// A half of the day with its times.
    private HBox half(Half half, Generator.Choice choice) {
        var box = new CheckBox(messages.text(half));
        box.setId("generator-" + half.code());
        box.setMinWidth(HALF);
        box.selectedProperty().bindBidirectional(choice.wanted());
        var row = new HBox(8, box, time(half, "programme.generator.starts", choice.starts()), new Label("–"),
                time(half, "programme.generator.ends", choice.ends()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TextField time(Half half, String key, StringProperty text) {
        var time = new TextField();
        time.setId("generator-" + half.code() + key.substring(key.lastIndexOf('.')).replace('.', '-'));
        time.setPrefWidth(TIME);
        time.setAccessibleText(messages.text(key, half));
        time.textProperty().bindBidirectional(text);
        time.disableProperty().bind(model.generator().choice(half).wanted().not());
        return time;
    }

    private Label adds() {
        var generator = model.generator();
        var adds = new Label();
        adds.setId("generator-adds");
        adds.setWrapText(true);
        adds.textProperty()
                .bind(Bindings.createStringBinding(this::count, generator.from().text(), generator.to().text(),
                        generator.excluded(),
                        generator.choice(Half.AM).wanted(), generator.choice(Half.PM).wanted(),
                        generator.choice(Half.EVENING).wanted(), model.items(), model.side()));
        return adds;
    }

    private String count() {
        var missing = model.missing();
        return missing == 0 ? messages.text("programme.generator.nothing")
                : messages.text("programme.generator.adds", Integer.toString(missing));
    }
}
