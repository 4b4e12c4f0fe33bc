package org.rollbook.ui.programme;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Speech;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.Form;

/// The speakers of a half-day in order, and the fields for one of them.
final class SpeakersEditor extends VBox {
    private static final double ROW = 44;
    private static final int MOST_ROWS = 4;

    private final Messages messages;
    private final Speakers speakers;
    private final ListView<Speech> list;
    private final Form fields;

    SpeakersEditor(Messages messages, Speakers speakers) {
        super(8);
        this.messages = messages;
        this.speakers = speakers;
        this.list = list();
        this.fields = fields();
        var heading = new Label(messages.text("programme.speakers"));
        heading.getStyleClass().add("form-heading");
        heading.setLabelFor(list);
        var keys = new Label(messages.text("programme.speakers.keys"));
        keys.getStyleClass().add("form-label");
        keys.visibleProperty().bind(Bindings.isNotEmpty(speakers.list()));
        keys.managedProperty().bind(keys.visibleProperty());
        getChildren().addAll(heading, list, keys, fields, take());
    }

    private ListView<Speech> list() {
        var list = new ListView<>(speakers.list());
        list.setId("speakers-list");
        list.getStyleClass().add("speakers-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new SpeechCell());
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> ROW * Math.min(MOST_ROWS, speakers.list().size()) + 2, speakers.list()));
        list.minHeightProperty().bind(list.prefHeightProperty());
        list.visibleProperty().bind(Bindings.isNotEmpty(speakers.list()));
        list.managedProperty().bind(list.visibleProperty());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        return list;
    }

    private void act(KeyEvent key) {
        var place = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case ENTER, F2 -> edit(place);
            case DELETE -> speakers.remove(place);
            case UP, DOWN -> {
                if (!key.isAltDown()) {
                    return;
                }
                list.getSelectionModel().select(speakers.move(place, key.getCode() == KeyCode.UP ? -1 : 1));
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void edit(int place) {
        speakers.edit(place);
        fields.focusFirst();
    }

    private Form fields() {
        var speech = speakers.draft();
        var form = new Form(messages);
        form.row(form.field("programme.speech.speaker.zh", Form.line("speech-speaker-zh", speech.speakerZh())),
                form.field("programme.speech.speaker.en", Form.line("speech-speaker-en", speech.speakerEn())));
        form.row(form.field("programme.speech.capacity.zh", Form.line("speech-capacity-zh", speech.capacityZh())),
                form.field("programme.speech.capacity.en", Form.line("speech-capacity-en", speech.capacityEn())));
        form.add("programme.speech.topic.zh", Form.line("speech-topic-zh", speech.topicZh()));
        form.add("programme.speech.topic.en", Form.line("speech-topic-en", speech.topicEn()), speakers.note());
        form.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && !key.isAltDown() && !speech.isEmpty()) {
                takeAndGoOn();
                key.consume();
            }
        });
        return form;
    }

    private Button take() {
        var take = new Button(messages.text("programme.speakers.add"));
        take.setId("speech-take");
        take.setOnAction(_ -> takeAndGoOn());
        return take;
    }

    private void takeAndGoOn() {
        if (speakers.take()) {
            fields.focusFirst();
        }
    }

    private final class SpeechCell extends ListCell<Speech> {
        private final Label who = new Label();
        private final Label what = new Label();
        private final VBox words = new VBox(who, what);

        SpeechCell() {
            what.getStyleClass().add("form-label");
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && !isEmpty()) {
                    edit(getIndex());
                }
            });
        }

        @Override
        protected void updateItem(Speech speech, boolean empty) {
            super.updateItem(speech, empty);
            setGraphic(empty ? null : words);
            if (!empty) {
                who.setText(joined(speech.speaker(), speech.capacity()));
                what.setText(messages.name(speech.topic()));
            }
        }

        private String joined(BilingualName first, BilingualName second) {
            return String.join(" · ",
                    List.of(first, second).stream().filter(name -> !name.isEmpty()).map(messages::name).toList());
        }
    }
}
