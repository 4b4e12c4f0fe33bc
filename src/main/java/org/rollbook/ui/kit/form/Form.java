package org.rollbook.ui.kit.form;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.BilingualName;
import org.rollbook.text.Messages;

/// Labelled fields under each other, each with room for one sentence below; Enter in any line submits.
public final class Form extends VBox {
    private static final String REFUSED = "refused";

    private final Messages messages;
    private final List<Control> controls = new ArrayList<>();

    public Form(Messages messages) {
        super(12);
        this.messages = messages;
        getStyleClass().add("form");
    }

    /// A field over the whole width; the note follows the view model's.
    public <C extends Control> C add(String labelKey, C control, ObservableValue<FieldNote> note) {
        getChildren().add(field(labelKey, control, note));
        return control;
    }

    public <C extends Control> C add(String labelKey, C control) {
        getChildren().add(field(labelKey, control));
        return control;
    }

    /// Fields beside each other, made with `field`.
    public void row(Node... fields) {
        var row = new HBox(12, fields);
        for (var field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            if (field instanceof Region region) {
                region.setPrefWidth(160);
                region.setMaxWidth(Double.MAX_VALUE);
            }
        }
        getChildren().add(row);
    }

    /// A heading over the fields that follow.
    public void heading(String key) {
        var heading = new Label(messages.text(key));
        heading.getStyleClass().add("form-heading");
        getChildren().add(heading);
    }

    public VBox field(String labelKey, Control control, ObservableValue<FieldNote> note) {
        return noted(field(labelKey, control), control, note);
    }

    private VBox noted(VBox field, Control control, ObservableValue<FieldNote> note) {
        var line = noteLine();
        field.getChildren().add(line);
        // A note that is said again is no change, but the line may have been put away since.
        note.addListener((Observable _) -> say(note, control, line));
        say(note, control, line);
        words(control).ifPresent(words -> words.subscribe((_, now) -> {
            if (line.getStyleClass().contains(REFUSED) && !now.equals(line.getUserData())) {
                show(FieldNote.NONE, control, line);
            }
        }));
        return field;
    }

    public VBox field(String labelKey, Control control) {
        return labelled(messages.text(labelKey), control);
    }

    /// A field with a label that is no message of the window.
    public VBox field(BilingualName name, Control control) {
        return labelled(messages.name(name), control);
    }

    public VBox field(BilingualName name, Control control, ObservableValue<FieldNote> note) {
        return noted(field(name, control), control, note);
    }

    private VBox labelled(String text, Control control) {
        var label = new Label(text);
        label.getStyleClass().add("form-label");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        controls.add(control);
        return new VBox(4, label, control);
    }

    /// A line to type in, tied to what is typed.
    public static TextField line(String id, Property<String> text) {
        var line = new TextField();
        line.setId(id);
        line.textProperty().bindBidirectional(text);
        return line;
    }

    /// Enter runs this in a line, on a tick box and in a remark, where Shift+Enter begins a line.
    public void onSubmit(Runnable submit) {
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            var early = key.getTarget() instanceof CheckBox || key.getTarget() instanceof RemarkArea;
            if (early && isPlainEnter(key)) {
                submit.run();
                key.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            var line = key.getTarget() instanceof TextField || key.getTarget() instanceof ComboBoxBase<?>;
            if (line && isPlainEnter(key)) {
                submit.run();
                key.consume();
            }
        });
    }

    private static boolean isPlainEnter(KeyEvent key) {
        return key.getCode() == KeyCode.ENTER && !key.isShiftDown() && !key.isAltDown() && !key.isShortcutDown();
    }

    /// Takes the keyboard to the first field, behind what stands in it: nothing is selected that a stray key would replace.
    public void focusFirst() {
        // A skin that is made later would select everything in the field that has the keyboard.
        applyCss();
        controls.stream().filter(control -> !control.isDisabled()).findFirst().ifPresent(control -> {
            control.requestFocus();
            if (control instanceof TextField line) {
                line.end();
            }
        });
    }

    private static Label noteLine() {
        var line = new Label();
        line.getStyleClass().add("form-note");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.managedProperty().bind(line.visibleProperty());
        line.setVisible(false);
        return line;
    }

    /// Remembers what stands in the field now: a refusal of it is out of date as soon as something else does.
    private void say(ObservableValue<FieldNote> note, Control control, Label line) {
        show(note.getValue(), control, line);
        line.setUserData(words(control).map(ObservableValue::getValue).orElse(""));
    }

    private static Optional<ObservableValue<String>> words(Control control) {
        return Optional.ofNullable(switch (control) {
            case TextInputControl text -> text.textProperty();
            case DatePicker date -> date.getEditor().textProperty();
            case ComboBoxBase<?> choice -> choice.valueProperty().map(Object::toString).orElse("");
            default -> null;
        });
    }

    private void show(FieldNote note, Control control, Label line) {
        var text = note.key().isEmpty() ? "" : messages.text(note.key(), note.arguments().toArray());
        var danger = note.level() == FieldNote.Level.DANGER;
        var warning = note.level() == FieldNote.Level.WARNING;
        line.setText(text);
        line.getStyleClass().remove(REFUSED);
        if (danger) {
            line.getStyleClass().add(REFUSED);
        }
        line.setGraphic(new FontIcon(danger ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE));
        line.setVisible(!text.isEmpty());
        control.setAccessibleHelp(text);
        for (Node node : List.of(control, line)) {
            node.pseudoClassStateChanged(Styles.STATE_DANGER, danger);
            node.pseudoClassStateChanged(Styles.STATE_WARNING, warning);
        }
    }
}
