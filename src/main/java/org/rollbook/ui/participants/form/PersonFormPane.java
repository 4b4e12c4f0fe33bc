package org.rollbook.ui.participants.form;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.CompletionField;
import org.rollbook.ui.kit.form.DateField;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.form.RemarkArea;
import org.rollbook.ui.kit.form.RestoredNote;

/// The form beside the table.
public final class PersonFormPane extends VBox {
    /// Half the width of a row, in pixels; an ID number of 18 digits takes a little more.
    private static final double HALF = 165;
    /// Pinyin or initials; an organisation that is really called so begins with a capital.
    private static final Pattern SHORTHAND = Pattern.compile("[a-z ]+");

    /// Facts that have their own place in the form.
    private static final Set<PersonField> PLACED = EnumSet.of(PersonField.POSITION, PersonField.TITLE,
            PersonField.EMAIL, PersonField.GROUP,
            PersonField.ROOM, PersonField.NOTE, PersonField.INTERNAL_NOTE);

    private final Messages messages;
    private final EntryViewModel entry;
    private final EntryFields fields;
    private final Runnable leave;
    private final Form form;
    private final Label heading = new Label();

    /// `leave` takes the keyboard back to the table.
    public PersonFormPane(Messages messages, EntryViewModel entry, Runnable leave) {
        super(12);
        this.leave = leave;
        this.messages = messages;
        this.entry = entry;
        this.fields = entry.fields();
        this.form = new Form(messages);
        setId("participants-entry");
        getStyleClass().add("entry-pane");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        heading.setId("entry-heading");
        heading.getStyleClass().add("entry-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        addFields();
        getChildren().addAll(heading, new RestoredNote(messages, entry.kept().restored(), entry::discard), scroll,
                feet());
        addKeys();
        entry.openings().subscribe((_, _) -> form.focusFirst());
        entry.mode().subscribe(_ -> heading.setText(headingText()));
        entry.openings().subscribe(_ -> heading.setText(headingText()));
        entry.known().subscribe(_ -> heading.setText(headingText()));
        visibleProperty().bind(entry.mode().isNotEqualTo(EntryViewModel.Mode.CLOSED));
        managedProperty().bind(visibleProperty());
    }

    /// What nearly every person needs comes first: name, organisation, role.
    private void addFields() {
        form.getChildren().addAll(line("entry-name", PersonField.NAME, new TextField()),
                new DuplicateList(messages, entry), organisation());
        var role = ChoiceCombo.of(messages, Role.class);
        role.setId("entry-role");
        role.valueProperty().bindBidirectional(fields.role());
        form.row(form.field(PersonField.ROLE.heading(), role), line("entry-phone", PersonField.PHONE, new TextField()));
        form.row(line("entry-position", PersonField.POSITION, new TextField()),
                line("entry-title", PersonField.TITLE, new TextField()));
        form.row(pinyin(), line("entry-email", PersonField.EMAIL, new TextField()));
        addIdentity();
        addOtherFacts();
        form.row(line("entry-group", PersonField.GROUP, new TextField()),
                line("entry-room", PersonField.ROOM, new TextField()));
        addNote("entry-note", PersonField.NOTE);
        addNote("entry-internal-note", PersonField.INTERNAL_NOTE);
    }

    /// Whatever else is a line of text, two to a row.
    private void addOtherFacts() {
        var others = PersonField.facts(field -> !PLACED.contains(field)).stream()
                .map(field -> line("entry-" + field.dashed(), field, new TextField())).toList();
        for (int i = 0; i < others.size(); i += 2) {
            form.row(others.subList(i, Math.min(i + 2, others.size())).toArray(VBox[]::new));
        }
    }

    private VBox pinyin() {
        var line = new CustomTextField();
        var mark = new Label("", new FontIcon(Feather.EDIT_2));
        mark.getStyleClass().add("by-hand");
        mark.setTooltip(new Tooltip(messages.text("participants.pinyin.byHand")));
        mark.setAccessibleText(messages.text("participants.pinyin.byHand"));
        mark.visibleProperty().bind(fields.pinyinByHand());
        line.setRight(mark);
        return line("entry-pinyin", PersonField.PINYIN, line);
    }

    private VBox organisation() {
        var line = new CompletionField<Organisation>(entry::complete,
                organisation -> messages.name(organisation.name()))
                .shorthand(typed -> SHORTHAND.matcher(typed).matches());
        var field = line("entry-organisation", PersonField.ORGANISATION, line);
        line.proposing().subscribe(proposing -> {
            if (!proposing) {
                entry.left();
            }
        });
        return field;
    }

    private void addIdentity() {
        var type = ChoiceCombo.of(messages, IdType.class);
        type.setId("entry-id-type");
        type.valueProperty().bindBidirectional(fields.idType());
        var kind = form.field(PersonField.ID_TYPE.heading(), type);
        var number = line("entry-id", PersonField.ID_NUMBER, new TextField());
        form.row(kind, number);
        kind.setPrefWidth(HALF - 30);
        number.setPrefWidth(HALF + 30);
        var sex = ChoiceCombo.of(messages, Sex.class);
        sex.setId("entry-sex");
        sex.valueProperty().bindBidirectional(fields.sex());
        var born = new DateField(messages, fields.bornText());
        born.setId("entry-born");
        form.row(form.field(PersonField.SEX.heading(), sex, entry.doubts().note(PersonField.SEX)),
                form.field(PersonField.BORN.heading(), born,
                        FieldNote.either(fields.bornText().note(), entry.doubts().note(PersonField.BORN))));
    }

    private VBox line(String id, PersonField field, TextField line) {
        line.setId(id);
        line.textProperty().bindBidirectional(fields.line(field));
        line.focusedProperty().subscribe(focused -> {
            if (!focused) {
                entry.left();
            }
        });
        return form.field(field.heading(), line, entry.doubts().note(field));
    }

    private void addNote(String id, PersonField field) {
        var note = new RemarkArea(id, 2);
        note.textProperty().bindBidirectional(fields.line(field));
        form.getChildren().add(form.field(field.heading(), note, entry.doubts().note(field)));
    }

    /// What was refused as a whole, who was saved last, and the two ways on.
    private VBox feet() {
        var refused = new Label();
        refused.setId("entry-refused");
        refused.getStyleClass().addAll("form-note", Styles.DANGER);
        refused.setWrapText(true);
        refused.setMinHeight(Region.USE_PREF_SIZE);
        refused.visibleProperty().bind(refused.textProperty().isNotEmpty());
        refused.managedProperty().bind(refused.visibleProperty());
        refused.pseudoClassStateChanged(Styles.STATE_DANGER, true);
        entry.doubts().general().subscribe(note -> refused
                .setText(note.key().isEmpty() ? "" : messages.text(note.key(), note.arguments().toArray())));
        var save = new Button();
        save.setId("entry-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.textProperty().bind(entry.mode().map(mode -> messages.text(
                mode == EntryViewModel.Mode.EDIT ? "participants.save" : "participants.save.next")));
        save.setOnAction(_ -> entry.saveAndNext());
        var close = new Button(messages.text("dialog.close"));
        close.setId("entry-close");
        close.setOnAction(_ -> leave.run());
        return new VBox(8, refused, saved(), new HBox(8, save, close));
    }

    private Label saved() {
        var saved = new Label();
        saved.setId("entry-saved");
        saved.getStyleClass().add("form-note");
        saved.setWrapText(true);
        saved.setMinHeight(Region.USE_PREF_SIZE);
        saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());
        saved.textProperty().bind(entry.lastSaved().map(last -> last.map(
                p -> messages.text("participants.saved", Integer.toString(p.number()), p.name())).orElse("")));
        return saved;
    }

    /// Enter saves, Esc leaves unless a list of proposals takes it.
    private void addKeys() {
        form.onSubmit(entry::saveAndNext);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                leave.run();
                key.consume();
            }
        });
    }

    private String headingText() {
        return entry.edited()
                .map(p -> messages.text("participants.edit.heading", Integer.toString(p.number()), p.name()))
                .or(() -> entry.known().get()
                        .map(person -> messages.text("participants.takeOver.heading", person.name())))
                .orElseGet(() -> messages.text("participants.new.heading"));
    }
}
