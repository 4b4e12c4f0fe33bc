package org.rollbook.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.rollbook.ui.lists.work.WrittenList;

/// What came of the list that was written last, and where one may want to go from here.
final class WrittenListPane extends VBox {
    private static final double WIDTH = 680;

    private final Messages messages;
    private final ListsViewModel model;
    private final ListIntake intake;
    private final Runnable leave;

    WrittenListPane(Messages messages, ListsViewModel model, ListIntake intake, Runnable leave) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.intake = intake;
        this.leave = leave;
        setId("lists-done");
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        model.done().subscribe(done -> done.ifPresent(this::show));
    }

    void start() {
        lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void show(WrittenList done) {
        var title = new Label(messages.text("lists.done.title", number(done.added()), number(done.changed()),
                number(done.withdrawn())));
        title.getStyleClass().add("empty-title");
        getChildren().setAll(new FontIcon(Feather.CHECK_CIRCLE), title);
        sentence(messages.text("lists.done.source", new ListWords(messages).source(done.source(), done.sheet())));
        if (done.problems() + done.undecided() > 0) {
            sentence(messages.text("lists.done.rest", number(done.problems()), number(done.undecided())));
        }
        if (done.doubtful() > 0) {
            sentence(messages.text("lists.done.doubtful", number(done.doubtful())));
        }
        getChildren().add(ways(done));
    }

    private FlowPane ways(WrittenList done) {
        List<Button> buttons = new ArrayList<>();
        done.sheets().stream().limit(1).forEach(sheet -> buttons.add(button("lists-done-sheet",
                messages.text("lists.done.sheet", sheet), () -> model.reading().openSheet(sheet))));
        var people = button("lists-done-people", messages.text("lists.done.people"), leave);
        var export = button("lists-done-export", messages.text("lists.done.export"), intake::export);
        buttons.addAll(!done.hasRest() ? List.of(people)
                : done.problems() + done.undecided() > 0 ? List.of(export, people) : List.of(people, export));
        buttons.add(button("lists-done-choose", messages.text("lists.done.choose"), intake::choose));
        done.entry().ifPresent(_ -> buttons
                .add(button("lists-done-undo", messages.text("lists.done.undo"), model.writing()::takeBack)));
        buttons.getFirst().getStyleClass().add(Styles.ACCENT);
        var ways = new FlowPane(8, 8);
        ways.setAlignment(Pos.CENTER);
        ways.setMaxWidth(WIDTH);
        ways.getStyleClass().add("lists-ways");
        ways.getChildren().addAll(buttons);
        return ways;
    }

    private Button button(String id, String text, Runnable handler) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> handler.run());
        return button;
    }

    private void sentence(String text) {
        var sentence = new Label(text);
        sentence.getStyleClass().add("empty-sentence");
        sentence.setWrapText(true);
        sentence.setAlignment(Pos.CENTER);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.setMaxWidth(WIDTH);
        getChildren().add(sentence);
    }

    private static String number(int count) {
        return Integer.toString(count);
    }
}
