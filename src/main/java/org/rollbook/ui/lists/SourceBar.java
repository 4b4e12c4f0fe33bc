package org.rollbook.ui.lists;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.service.lists.file.CommonOrganisation;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.file.SheetList;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.lists.work.ListReader;
import org.rollbook.ui.lists.work.ListSource;

/// Where a list comes from, with everything that can be chosen about it, and what is to be said about that.
final class SourceBar extends VBox {
    private static final String WARNING = "banner-warning";

    private final Messages messages;
    private final ListReader reading;
    private final HBox facts = new HBox(16);
    private final VBox notes = new VBox(6);

    SourceBar(Messages messages, ListReader reading) {
        super(12);
        this.messages = messages;
        this.reading = reading;
        facts.setAlignment(Pos.BOTTOM_LEFT);
        notes.managedProperty().bind(notes.visibleProperty());
        getChildren().addAll(facts, notes);
    }

    /// The choice that most likely has to be made, if any.
    Optional<Node> first() {
        return Optional.ofNullable(notes.lookup(".lists-many"))
                .flatMap(_ -> Optional.ofNullable(facts.lookup("#lists-sheet")));
    }

    void show(ListSource source) {
        var focused = facts.lookupAll(".combo-box").stream().filter(Node::isFocused).map(Node::getId).findFirst();
        facts.getChildren().setAll(
                field("lists.file", new Label(source.name().isEmpty() ? messages.text("lists.pasted") : source.name())),
                source.charset().filter(_ -> !source.name().isEmpty()).map(this::charset)
                        .orElseGet(() -> field("lists.format", new Label(source.format()))));
        if (source.sheets().size() > 1) {
            facts.getChildren().add(sheet(source));
        }
        facts.getChildren().add(headerRow(source));
        if (source.needsOrganisation()) {
            facts.getChildren().add(organisation(source));
        }
        focused.map(id -> facts.lookup("#" + id)).ifPresent(Node::requestFocus);
        notes.getChildren().clear();
        if (source.lists().size() > 1) {
            note(messages.text("lists.note.sheets", Integer.toString(source.lists().size()), source.lists().stream()
                    .map(list -> messages.text("lists.note.sheet", list.sheet(), Integer.toString(list.rows())))
                    .collect(Collectors.joining(messages.text("lists.what.and"))), source.sheet()), WARNING)
                    .getStyleClass().add("lists-many");
        }
        if (!source.hidden().isEmpty()) {
            hidden(source);
        }
        source.organisation().filter(said -> !said.text().isEmpty())
                .ifPresent(said -> note(messages.text("lists.note.organisation", said.text(),
                        messages.text("lists.from." + from(said.source()))), "muted"));
        if (source.needsOrganisation() && source.organisation().filter(said -> !said.text().isEmpty()).isEmpty()) {
            note(messages.text("lists.note.noOrganisation"), WARNING);
        }
        source.doubts().forEach(doubt -> note(new ListWords(messages).problem(doubt), WARNING));
        if (!source.named()) {
            note(messages.text("lists.note.noName"), WARNING);
        } else if (source.headings() == ListSource.Headings.MISSING) {
            note(messages.text("lists.note.noHeadings"), WARNING);
        }
        if (source.remembered()) {
            note(messages.text("lists.note.remembered"), "muted");
        }
        notes.setVisible(!notes.getChildren().isEmpty());
    }

    private VBox charset(Charset charset) {
        var combo = new ChoiceCombo<>(ListReader.charsets(), Charset::name);
        combo.setValue(charset);
        return chosen("lists.charset", combo, "lists-charset", reading::readIn);
    }

    /// The sheets that hold lists come first, with how many rows they have.
    private VBox sheet(ListSource source) {
        List<String> sheets = new ArrayList<>(source.lists().stream().map(SheetList::sheet).toList());
        source.sheets().stream().filter(sheet -> !sheets.contains(sheet)).forEach(sheets::add);
        var combo = new ChoiceCombo<>(sheets, name -> name);
        combo.setValue(source.sheet());
        return chosen("lists.sheet", combo, "lists-sheet", reading::inSheet);
    }

    private VBox headerRow(ListSource source) {
        var choices = new ArrayList<>(source.lines().stream().map(ListFile.Line::row).toList());
        if (!choices.contains(source.headerRow())) {
            choices.addFirst(source.headerRow());
        }
        var combo = new ChoiceCombo<>(choices,
                row -> row == 0 ? messages.text("lists.headerRow.none") : Integer.toString(row));
        combo.setValue(source.headerRow());
        return chosen("lists.headerRow", combo, "lists-header-row", reading::underRow);
    }

    /// Filled with what the list says of everybody; Enter or leaving the field takes what is typed.
    private VBox organisation(ListSource source) {
        var field = new TextField(source.organisation().map(CommonOrganisation::text).orElse(""));
        field.setId("lists-organisation");
        field.setPrefColumnCount(18);
        field.setOnAction(_ -> reading.comeFrom(field.getText()));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                reading.comeFrom(field.getText());
            }
        });
        return field("lists.organisation", field);
    }

    private static String from(CommonOrganisation.Source source) {
        return switch (source) {
            case LABEL -> "label";
            case TITLE -> "title";
            case SHEET -> "sheet";
            case SEAL -> "seal";
            case GIVEN -> "given";
        };
    }

    /// Hidden rows and columns are decided once for the list.
    private void hidden(ListSource source) {
        var take = new CheckBox(messages.text("lists.hidden.take"));
        take.setId("lists-hidden");
        take.setSelected(source.shown());
        take.setOnAction(_ -> reading.showHidden());
        var sentence = note(messages.text(source.shown() ? "lists.note.hidden.shown" : "lists.note.hidden",
                Integer.toString(source.hidden().rows().size()),
                Integer.toString(source.hidden().columns().size())), WARNING);
        notes.getChildren().remove(sentence);
        var line = new HBox(16, sentence, take);
        line.setAlignment(Pos.CENTER_LEFT);
        notes.getChildren().add(line);
    }

    private <T> VBox chosen(String key, ChoiceCombo<T> combo, String id, Consumer<T> then) {
        combo.setId(id);
        combo.whenChosen(Object::toString, then);
        return field(key, combo);
    }

    private VBox field(String key, Region control) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("form-label");
        label.setLabelFor(control);
        if (control instanceof Label) {
            control.getStyleClass().add("lists-fact");
        } else {
            control.setMinWidth(USE_PREF_SIZE);
        }
        return new VBox(4, label, control);
    }

    private Label note(String text, String style) {
        var label = new Label(text, new FontIcon(style.equals(WARNING) ? Feather.ALERT_TRIANGLE : Feather.CLOCK));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        notes.getChildren().add(label);
        return label;
    }
}
