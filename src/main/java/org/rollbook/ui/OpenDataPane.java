package org.rollbook.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.Refusal;
import org.rollbook.model.place.AddressParts;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.SslMode;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.Segments;

/// Asks which data to open: one of those opened last, a file, or a server in parts or by its address.
public final class OpenDataPane extends VBox {
    private static final double WIDTH = 560;
    private static final double ROW = 30;
    private static final int MOST_ROWS = 3;
    /// So that the window keeps its size, whatever is said.
    private static final double ROOM_FOR_SENTENCE = 56;

    private final Messages messages;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.FILE);
    private final ListView<DataPlace> recent = new ListView<>();
    private final TextField path = line("open-path");
    private final TextField address = line("open-address");
    private final TextField hosts = line("open-hosts");
    private final TextField port = line("open-port");
    private final TextField database = line("open-database");
    private final TextField schema = line("open-schema");
    private final TextField user = line("open-user");
    private final TextField certificate = line("open-certificate");
    private final ChoiceCombo<Tls> tls;
    private final PasswordField password = new PasswordField();
    private final CheckBox keep = new CheckBox();
    private final Label sentence = new Label();
    private final VBox fileFields;
    private final VBox serverFields;
    private Node first;
    private boolean isFilling;

    private enum Kind { FILE, SERVER }

    /// How the connection is protected: as is usual for the place, or as the administrator says.
    public enum Tls {
        USUAL, DISABLE, ALLOW, PREFER, REQUIRE, VERIFY_CA, VERIFY_FULL;

        private static Tls of(Optional<SslMode> mode) {
            return mode.map(known -> valueOf(known.name())).orElse(USUAL);
        }

        private Optional<SslMode> mode() {
            return this == USUAL ? Optional.empty() : Optional.of(SslMode.valueOf(name()));
        }
    }

    /// Whether the password is kept for the next time.
    public enum Keeping { IN_KEYRING, NOT }

    /// `choose` asks for a file that is there, `name` for one to be made.
    public OpenDataPane(Messages messages, List<DataPlace> opened, Supplier<Optional<Path>> choose,
            Supplier<Optional<Path>> name) {
        super(12);
        this.messages = messages;
        this.tls = ChoiceCombo.of(messages, Tls.class);
        this.fileFields = fileFields(choose, name);
        this.serverFields = serverFields();
        setId("open-data");
        setPrefWidth(WIDTH);
        if (!opened.isEmpty()) {
            getChildren().add(recent(opened));
        }
        var kinds = new Segments<>(kind);
        kinds.choice(Kind.FILE, "open-kind-file", messages.text("open.kind.file"));
        kinds.choice(Kind.SERVER, "open-kind-server", messages.text("open.kind.server"));
        sentence.setId("open-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(ROOM_FOR_SENTENCE);
        sentence.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(kinds, new StackPane(fileFields, serverFields), sentence);
        first = opened.isEmpty() ? path : recent;
        kind.subscribe(now -> {
            fileFields.setVisible(now == Kind.FILE);
            serverFields.setVisible(now == Kind.SERVER);
            say("");
        });
    }

    /// Shows a place in its fields.
    public void fill(DataPlace place) {
        switch (place) {
            case DataPlace.InFile file -> {
                kind.set(Kind.FILE);
                path.setText(file.toString());
                path.end();
            }
            case DataServer server -> {
                kind.set(Kind.SERVER);
                fill(server);
                filling(() -> address.setText(server.toString()));
            }
        }
    }

    /// The path or the address as it stands there.
    public String typed() {
        return (kind.get() == Kind.FILE ? path : address).getText().strip();
    }

    public String password() {
        return password.getText();
    }

    public Keeping keeping() {
        return keep.isSelected() ? Keeping.IN_KEYRING : Keeping.NOT;
    }

    /// What has to be done first, or is being done; empty for nothing.
    public void say(String words) {
        sentence.setText(words);
    }

    /// A password is missing or wrong, so the keyboard belongs there.
    public void askPassword() {
        password.clear();
        first = password;
        password.requestFocus();
    }

    /// Nothing can be changed while it is being opened.
    public void begin() {
        Optional.ofNullable(getScene()).map(Scene::getFocusOwner).ifPresent(now -> first = now);
        say(messages.text("open.opening"));
        setDisable(true);
    }

    /// Whatever the keyboard was in has it again.
    public void end(String words) {
        setDisable(false);
        say(words);
        requestFocus();
    }

    @Override
    public void requestFocus() {
        first.requestFocus();
    }

    private VBox fileFields(Supplier<Optional<Path>> choose, Supplier<Optional<Path>> name) {
        var form = new Form(messages);
        form.add("open.file.path", path);
        form.getChildren().add(new HBox(8, chooser("open-choose", "open.file.choose", choose),
                chooser("open-new", "open.file.new", name)));
        return form;
    }

    private Button chooser(String id, String key, Supplier<Optional<Path>> asked) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setOnAction(_ -> asked.get().ifPresent(chosen -> {
            path.setText(chosen.toString());
            path.requestFocus();
            path.end();
        }));
        return button;
    }

    private VBox serverFields() {
        var form = new Form(messages);
        form.add("open.server.address", address);
        form.row(form.field("open.server.hosts", hosts), form.field("open.server.port", port));
        form.row(form.field("open.server.database", database), form.field("open.server.schema", schema));
        password.setId("open-password-field");
        form.row(form.field("open.server.user", user), form.field("open.server.password", password));
        form.row(form.field("open.server.tls", tls), form.field("open.server.certificate", certificate));
        keep.setId("open-keep");
        keep.setText(messages.text("open.server.keep"));
        form.getChildren().add(keep);
        address.setPromptText("postgresql://");
        hosts.setPromptText("localhost");
        port.setPromptText(Integer.toString(DataServer.USUAL_PORT));
        schema.setPromptText(DataServer.USUAL_SCHEMA);
        user.setPromptText(System.getProperty("user.name", ""));
        tls.setId("open-tls");
        tls.setValue(Tls.USUAL);
        address.textProperty().subscribe((_, now) -> filling(() -> addressTyped(now)));
        parts().forEach(part -> part.textProperty().subscribe((_, _) -> filling(this::partTyped)));
        tls.valueProperty().subscribe((_, _) -> filling(this::partTyped));
        return form;
    }

    private Stream<TextField> parts() {
        return Stream.of(hosts, port, database, schema, user, certificate);
    }

    /// What one field brings to the others does not come back to it.
    private void filling(Runnable work) {
        if (!isFilling) {
            isFilling = true;
            try {
                work.run();
            } finally {
                isFilling = false;
            }
        }
    }

    /// A whole address takes itself apart; one that is not whole yet leaves the parts alone.
    private void addressTyped(String typed) {
        try {
            if (DataPlace.of(typed.strip(), Map.of()) instanceof DataServer server) {
                fillParts(server);
            }
        } catch (Refusal | InvalidPathException _) {
            // Said when it is to be opened.
        }
    }

    private void fill(DataServer server) {
        filling(() -> fillParts(server));
    }

    private void fillParts(DataServer server) {
        var parts = AddressParts.of(server);
        hosts.setText(parts.hosts());
        port.setText(parts.port());
        database.setText(parts.database());
        schema.setText(parts.schema());
        user.setText(parts.user());
        certificate.setText(parts.rootCertificate());
        tls.setValue(Tls.of(parts.sslMode()));
    }

    private void partTyped() {
        address.setText(new AddressParts(user.getText(), hosts.getText(), port.getText(), database.getText(),
                schema.getText(), Optional.ofNullable(tls.getValue()).flatMap(Tls::mode), certificate.getText())
                .address());
    }

    /// A list would keep these keys to itself.
    private void fire(KeyEvent key, Predicate<Button> wanted) {
        getScene().getRoot().lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(wanted).findFirst().ifPresent(Button::fire);
        key.consume();
    }

    private VBox recent(List<DataPlace> opened) {
        recent.setId("open-recent");
        recent.getItems().setAll(opened);
        recent.setPrefHeight(Math.min(opened.size(), MOST_ROWS) * ROW + 2);
        recent.setFixedCellSize(ROW);
        recent.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(DataPlace place, boolean empty) {
                super.updateItem(place, empty);
                setText(empty || place == null ? "" : place.toString());
                setGraphic(empty || place == null ? null
                        : new FontIcon(place instanceof DataServer ? Feather.SERVER : Feather.DATABASE));
            }
        });
        recent.getSelectionModel().selectedItemProperty().subscribe((_, place) -> {
            if (place != null) {
                fill(place);
            }
        });
        recent.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            switch (key.getCode()) {
                case ENTER -> fire(key, Button::isDefaultButton);
                case ESCAPE -> fire(key, Button::isCancelButton);
                default -> {}
            }
        });
        recent.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                recent.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            }
        });
        var label = new Label(messages.text("open.recent"));
        label.getStyleClass().add("form-label");
        label.setLabelFor(recent);
        return new VBox(4, label, recent);
    }

    private static TextField line(String id) {
        var line = new TextField();
        line.setId(id);
        return line;
    }
}
