package org.rollbook.ui.kit;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.rollbook.model.FileName;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.preferences.Preferences;

/// Questions that must be answered before going on: few, since what can be undone is not asked.
public final class Dialogs {
    private static final String LAST_FOLDER = "folder.last";

    private final Messages messages;
    private final Supplier<Window> owner;
    private final Optional<Preferences> preferences;
    private final Runnable afterFiles;

    public Dialogs(Messages messages, Supplier<Window> owner) {
        this(messages, owner, Optional.empty(), () -> {});
    }

    /// File dialogs begin in the folder that was used last; `afterFiles` runs when one has closed.
    public Dialogs(Messages messages, Supplier<Window> owner, Preferences preferences, Runnable afterFiles) {
        this(messages, owner, Optional.of(preferences), afterFiles);
    }

    private Dialogs(Messages messages, Supplier<Window> owner, Optional<Preferences> preferences, Runnable afterFiles) {
        this.messages = messages;
        this.owner = owner;
        this.preferences = preferences;
        this.afterFiles = afterFiles;
    }

    /// Asks about something that cannot be undone; the button says what it does.
    public Answer confirm(String questionKey, String buttonKey, Object... arguments) {
        var dialog = this.<Answer>dialog(messages.text(questionKey, arguments), buttonKey);
        dialog.setResultConverter(button -> isDone(button) ? Answer.YES : Answer.NO);
        return dialog.showAndWait().orElse(Answer.NO);
    }

    /// Asks about something that is seldom meant: Enter says no.
    public Answer confirmUnlikely(String questionKey, String buttonKey, Object... arguments) {
        var dialog = this.<Answer>dialog(messages.text(questionKey, arguments), buttonKey);
        var no = (Button) dialog.getDialogPane().lookupButton(dialog.getDialogPane().getButtonTypes().getLast());
        done(dialog).setDefaultButton(false);
        done(dialog).getStyleClass().remove(Styles.ACCENT);
        no.setDefaultButton(true);
        dialog.setOnShown(_ -> no.requestFocus());
        dialog.setResultConverter(button -> isDone(button) ? Answer.YES : Answer.NO);
        return dialog.showAndWait().orElse(Answer.NO);
    }

    /// Asks for a line of text, such as a reason; empty when the person thought better of it.
    public Optional<String> line(String questionKey, String labelKey, String buttonKey, Object... arguments) {
        var dialog = this.<String>dialog(messages.text(questionKey, arguments), buttonKey);
        var field = new TextField();
        field.setId("dialog-line");
        field.setPrefColumnCount(32);
        var label = new Label(messages.text(labelKey));
        label.getStyleClass().add("form-label");
        label.setLabelFor(field);
        dialog.getDialogPane().setContent(new VBox(4, label, field));
        done(dialog).disableProperty()
                .bind(Bindings.createBooleanBinding(() -> field.getText().isBlank(), field.textProperty()));
        dialog.setOnShown(_ -> field.requestFocus());
        dialog.setResultConverter(button -> isDone(button) ? field.getText().strip() : null);
        return dialog.showAndWait();
    }

    /// Shows content of our own with a done button; for forms, give the converter of its result. The keyboard is in its first field.
    public <T> Optional<T> ask(String titleKey, Node content, String buttonKey, Supplier<T> result) {
        var dialog = this.<T>dialog("", buttonKey);
        dialog.setTitle(messages.text(titleKey));
        dialog.getDialogPane().setContent(content);
        dialog.setOnShown(_ -> {
            // The row of buttons, once it is made, gives the keyboard to the default button.
            dialog.getDialogPane().applyCss();
            first(content).ifPresent(Node::requestFocus);
        });
        dialog.setResultConverter(button -> isDone(button) ? result.get() : null);
        return dialog.showAndWait();
    }

    /// Content of our own whose button begins something that takes its time or may be refused: the dialog stays until `attempt`,
    /// given the way to close it, has closed it, or the person thinks better of it.
    public void attempt(String titleKey, Node content, String buttonKey, Consumer<Runnable> attempt) {
        var dialog = this.<Answer>dialog("", buttonKey);
        dialog.setTitle(messages.text(titleKey));
        dialog.getDialogPane().setContent(content);
        dialog.setResultConverter(_ -> Answer.NO);
        done(dialog).disableProperty().bind(content.disabledProperty());
        done(dialog).addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            attempt.accept(dialog::close);
        });
        dialog.setOnShown(_ -> {
            dialog.getDialogPane().applyCss();
            content.requestFocus();
        });
        dialog.showAndWait();
    }

    private static Optional<Node> first(Node node) {
        if (node instanceof Control && node.isFocusTraversable() && !node.isDisabled()) {
            return Optional.of(node);
        }
        var inside = node instanceof ScrollPane scroll ? List.of(scroll.getContent())
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return inside.stream().flatMap(child -> first(child).stream()).findFirst();
    }

    /// Content of our own with nothing but a close button.
    public void show(String titleKey, Node content) {
        var dialog = new Dialog<ButtonType>();
        prepare(dialog);
        dialog.setTitle(messages.text(titleKey));
        dialog.getDialogPane().setContent(content);
        var type = new ButtonType(messages.text("dialog.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(type);
        var close = (Button) dialog.getDialogPane().lookupButton(type);
        dialog.setOnShown(_ -> {
            content.requestFocus();
            // Words alone have no use for Enter, so it closes.
            if (content.getScene().getFocusOwner() == content && !content.isFocusTraversable()) {
                close.setDefaultButton(true);
                close.requestFocus();
            }
        });
        dialog.showAndWait();
    }

    /// A file that is there already.
    public Optional<Path> openFile(String titleKey, String kindKey, List<String> endings) {
        return chosen(chooser(titleKey, kindKey, endings).showOpenDialog(owner.get()));
    }

    /// A file to be written, with a name proposed.
    public Optional<Path> saveFile(String titleKey, String kindKey, String name, List<String> endings) {
        var chooser = chooser(titleKey, kindKey, endings);
        chooser.setInitialFileName(proposed(name));
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    /// A name made of codes, titles and names of people may hold anything.
    private static String proposed(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? FileName.of(name) : FileName.of(name.substring(0, dot), name.substring(dot + 1));
    }

    private Optional<Path> chosen(File file) {
        afterFiles.run();
        Optional<Path> chosen = Optional.ofNullable(file).map(File::toPath).map(Path::toAbsolutePath);
        chosen.map(Path::getParent)
                .ifPresent(folder -> preferences.ifPresent(kept -> kept.keep(LAST_FOLDER, folder.toString())));
        return chosen;
    }

    private FileChooser chooser(String titleKey, String kindKey, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text(titleKey));
        preferences.map(kept -> kept.text(LAST_FOLDER)).filter(folder -> !folder.isEmpty()).map(File::new)
                .filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters().add(
                new FileChooser.ExtensionFilter(messages.text(kindKey),
                        endings.stream().map(ending -> "*." + ending).toList()));
        return chooser;
    }

    private <T> Dialog<T> dialog(String question, String buttonKey) {
        var dialog = new Dialog<T>();
        prepare(dialog);
        dialog.setHeaderText(question.isEmpty() ? null : question);
        dialog.getDialogPane().getButtonTypes().addAll(
                new ButtonType(messages.text(buttonKey), ButtonData.OK_DONE),
                new ButtonType(messages.text("dialog.cancel"), ButtonData.CANCEL_CLOSE));
        done(dialog).getStyleClass().add(Styles.ACCENT);
        return dialog;
    }

    private void prepare(Dialog<?> dialog) {
        var window = owner.get();
        dialog.initOwner(window);
        dialog.setTitle(messages.text("app.name"));
        dialog.setResizable(true);
        dialog.getDialogPane().setMinWidth(440);
        dialog.getDialogPane().getStylesheets().setAll(window.getScene().getStylesheets());
        dialog.getDialogPane().getStyleClass().addAll("rollbook-dialog");
    }

    private static Button done(Dialog<?> dialog) {
        var type = dialog.getDialogPane().getButtonTypes().getFirst();
        return (Button) dialog.getDialogPane().lookupButton(type);
    }

    private static boolean isDone(ButtonType button) {
        return button != null && button.getButtonData() == ButtonData.OK_DONE;
    }

    /// What a person answered.
    public enum Answer { YES, NO }
}
