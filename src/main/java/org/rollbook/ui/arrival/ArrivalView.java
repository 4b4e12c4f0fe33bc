package org.rollbook.ui.arrival;

import java.time.LocalTime;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.course.ClassState;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.DeskForms.Panel;
import org.rollbook.ui.arrival.look.DeskLook;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.command.Command;

/// The desk over the whole window: the box on top, under it hits or a card, counts on the right, keys at the foot.
final class ArrivalView {
    private final Messages messages;
    private final ArrivalViewModel model;
    private final DeskBox box;
    private final DeskPanels panels;
    private final HitsPane hits;
    private final CardPane card;
    private final VBox idle;
    private final Label clock = DeskLook.whole("", "desk-clock");
    private final Label purpose = DeskLook.whole("", "desk-purpose");
    private final Label title = DeskLook.label("", "desk-title");
    private final FontIcon soundIcon = new FontIcon(Feather.VOLUME_2);
    private final Label composing = DeskLook.whole("", "desk-hint");
    private final BorderPane root = new BorderPane();
    private final FlowPane foot;

    ArrivalView(Messages messages, ArrivalViewModel model, OpenClass openClass, List<Command> keys) {
        this.messages = messages;
        this.model = model;
        box = new DeskBox(messages, "arrival-box", "arrival.prompt", model.box(),
                new DeskBox.Acts(model::enter, model::choose, model::back, model::takeWholeCode));
        panels = new DeskPanels(messages, model);
        hits = new HitsPane(messages, "arrival-hits", model.box(), model.live(), model::choose, "arrival.hint.nobody");
        card = new CardPane(messages, model);
        Label waiting = DeskLook.wrapped("", "desk-idle");
        waiting.setId("arrival-idle");
        waiting.textProperty().bind(Bindings.createStringBinding(this::idleText, model.live().ready(), model.shown()));
        idle = new VBox(12, new FontIcon(Feather.USER_CHECK), waiting);
        idle.getStyleClass().add("desk-idle-box");
        idle.setAlignment(Pos.CENTER);
        title.textProperty().bind(Bindings.createStringBinding(() -> openClass.current().get()
                .map(entry -> messages.name(entry.title())).orElse(""), openClass.current()));
        model.live().session().subscribe(session -> purpose.setText(panels.purpose(session)));
        foot = foot(keys);
        layOut();
        bind();
    }

    Node node() {
        return root;
    }

    /// Who could not be saved is told for as long as that is so, card or no card.
    private String idleText() {
        return model.unsaved().isEmpty()
                ? messages.text(model.live().ready().getValue() ? "arrival.idle" : "arrival.reading")
                : card.unsavedText();
    }

    /// Whether digits that come fast are a scan: the keyboard is in the box, or nowhere, and no code is being typed there.
    boolean hearsNumbers() {
        Scene scene = root.getScene();
        return scene != null && !box.holdsCode() && model.panel().get() == Panel.NONE
                && (scene.getFocusOwner() == box || scene.getFocusOwner() == null);
    }

    /// How much of the window's foot the keys take, which nothing may cover.
    ReadOnlyDoubleProperty footHeight() {
        return foot.heightProperty();
    }

    void focus() {
        if (model.panel().get() == Panel.NONE) {
            box.requestFocus();
        }
    }

    void tell(LocalTime now) {
        clock.setText(messages.time(now));
    }

    void show(Sound sound) {
        soundIcon.setIconCode(sound == Sound.ON ? Feather.VOLUME_2 : Feather.VOLUME_X);
    }

    /// Turns the input method of the box on or off; the scene looks anew when the keyboard comes back. What was typed stays, and
    /// is not selected, so that the next letter goes behind it.
    void turnComposing() {
        int anchor = box.getAnchor();
        int caret = box.getCaretPosition();
        box.compose(box.composing() == DeskBox.Composing.ON ? DeskBox.Composing.OFF : DeskBox.Composing.ON);
        composing.setText(box.composing() == DeskBox.Composing.ON ? messages.text("arrival.composing") : "");
        root.requestFocus();
        box.requestFocus();
        box.selectRange(anchor, caret);
    }

    /// Whether outcomes are heard.
    enum Sound { ON, OFF }

    private void layOut() {
        HBox head = new HBox(16, title, purpose, DeskLook.space(), composing, soundIcon, clock);
        head.getStyleClass().add("desk-head");
        head.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        StackPane stage = new StackPane(idle, hits, card, panels);
        stage.setAlignment(Pos.TOP_LEFT);
        stage.setMinHeight(0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox middle = new VBox(16, box, draft(), stage);
        middle.getStyleClass().add("desk-middle");
        root.setId("arrival-desk");
        root.getStyleClass().add("desk");
        root.setTop(head);
        root.setCenter(middle);
        root.setRight(new CountsPane(messages, model.live()));
        root.setBottom(foot);
    }

    /// People may come before somebody has opened the class; it is said, and stops nobody. A form needs the room more.
    private Label draft() {
        Label draft = DeskLook.wrapped(messages.text("arrival.draft"), "desk-hint");
        draft.setId("arrival-draft");
        var isDraft = model.live().state().map(state -> state.filter(s -> s == ClassState.DRAFT).isPresent());
        draft.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> isDraft.getValue() && model.panel().get() == Panel.NONE,
                        isDraft, model.panel()));
        draft.managedProperty().bind(draft.visibleProperty());
        return draft;
    }

    private FlowPane foot(List<Command> keys) {
        FlowPane foot = new FlowPane(10, 3);
        foot.setId("arrival-foot");
        foot.getStyleClass().add("desk-foot");
        keys.forEach(command -> foot.getChildren()
                .add(key(command.keys().map(k -> k.getDisplayText()).orElse(""), messages.text(command.key()))));
        foot.getChildren().addAll(key("1–9", messages.text("arrival.key.digits")),
                key("Ctrl+Z", messages.text("arrival.key.undo")), key("Esc", messages.text("arrival.key.leave")));
        return foot;
    }

    private static HBox key(String keys, String text) {
        HBox pair = new HBox(5, DeskLook.whole(keys, "desk-key"), DeskLook.whole(text, "desk-key-text"));
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    /// Letters and digits are the next person, whichever list is open: they go to the box. A form keeps what is typed in it.
    private void toBox(KeyEvent key) {
        boolean shortcut = key.isControlDown() || key.isAltDown() || key.isMetaDown();
        boolean word = key.getCharacter().codePoints().anyMatch(Character::isLetterOrDigit);
        if (word && !shortcut && model.panel().get() != Panel.WALK_IN
                && !(key.getTarget() instanceof TextInputControl)) {
            key.consume();
            model.makeWay();
            box.requestFocus();
            box.fireEvent(key.copyFor(box, box));
        }
    }

    private void bind() {
        var free = model.panel().isEqualTo(Panel.NONE);
        var typing = Bindings.createBooleanBinding(() -> !model.query().get().isBlank(), model.query());
        var answered = Bindings.createBooleanBinding(() -> model.shown().get().isPresent(), model.shown());
        hits.visibleProperty().bind(free.and(typing));
        card.visibleProperty().bind(free.and(typing.not()).and(answered));
        idle.visibleProperty().bind(free.and(typing.not()).and(answered.not()));
        panels.visibleProperty().bind(free.not());
        model.panel().subscribe(_ -> focus());
        // Whoever clicks into the box while a form stands there sees whom Enter would receive.
        model.query().subscribe((_, now) -> {
            if (!now.isBlank()) {
                model.makeWay();
            }
        });
        root.setOnMouseClicked(_ -> focus());
        root.addEventFilter(KeyEvent.KEY_TYPED, this::toBox);
        root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            if (owner == null || owner == root.getScene().getRoot()) {
                focus();
            }
        });
    }
}
