package org.rollbook.ui.participants;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.SearchField;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.CommandItems;
import org.rollbook.ui.kit.form.FormNotices;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.kit.table.ColumnLayout;
import org.rollbook.ui.participants.form.EntryViewModel;
import org.rollbook.ui.participants.form.PersonFormPane;

/// The table of people with its search, its orders and its columns, and the form beside it.
final class ParticipantsView {
    private final Messages messages;
    private final ParticipantsViewModel model;
    private final PeopleList people;
    private final EntryViewModel entry;
    private final Notices notices;
    private final Dialogs dialogs;
    private final ParticipantTable table;
    private final ColumnLayout<Participant> columns;
    private final SearchField search;
    private final ScreenFrame page;
    private final Runnable importList;
    private String classCode = "";

    /// `importList` leads to where lists come in.
    ParticipantsView(Messages messages, ParticipantsViewModel model, Notices notices, Dialogs dialogs,
            Preferences preferences,
            Runnable importList) {
        this.messages = messages;
        this.model = model;
        this.people = model.people();
        this.entry = model.entry();
        this.notices = notices;
        this.dialogs = dialogs;
        this.table = new ParticipantTable(messages, people);
        this.columns = new ColumnLayout<>(table, preferences);
        this.search = new SearchField(messages, "participants.search");
        this.page = new ScreenFrame(messages, "participants.title");
        this.importList = importList;
        entry.whenRenamed(rename -> dialogs.confirmUnlikely("participants.rename.question", "participants.rename.yes",
                rename.before(), rename.after()) == Dialogs.Answer.YES);
        layOut();
        bind();
        new TableKeys(table, search, model, this::edit);
    }

    Node node() {
        return page;
    }

    /// Brings the columns of the class that is open now.
    void enter() {
        if (!classCode.equals(model.classCode())) {
            classCode = model.classCode();
            columns.use("columns." + classCode);
        }
    }

    void startNew() {
        entry.startNew();
    }

    /// Asks from which half-day the chosen person leaves; Enter takes the one that is proposed.
    void withdraw() {
        model.departure((person, departure) -> {
            var pane = new DeparturePane(messages, person.name(), departure);
            dialogs.ask("participants.withdraw", pane, "participants.withdraw", () -> pane)
                    .ifPresent(answer -> model.withdraw(person, answer.from(), answer.reason()));
        });
    }

    /// Asks from which half-day the chosen person belongs to the class.
    void askMembership() {
        model.departure((person, halfDays) -> {
            var pane = new MembershipPane(messages, person, halfDays);
            dialogs.ask("participants.membership", pane, "participants.membership.save", pane::membership)
                    .ifPresent(membership -> model.setMembership(person, membership));
        });
    }

    void edit() {
        model.edit();
    }

    void chooseColumns() {
        dialogs.show("participants.columns.title", new ColumnChooserPane(messages, table, columns::reset));
    }

    /// Back to the table; what was changed in the form is kept.
    void leaveForm() {
        entry.leave();
        table.requestFocus();
    }

    /// What can be done with the chosen person, for the mouse.
    void offer(List<Command> commands) {
        table.setContextMenu(new ContextMenu(CommandItems.of(messages, commands).toArray(MenuItem[]::new)));
    }

    private void layOut() {
        var add = new Button(messages.text("participants.new"));
        add.setId("participants-new");
        add.getStyleClass().add(Styles.ACCENT);
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> startNew());
        var orders = new OrderChoice(messages, people.order());
        HBox.setHgrow(orders, Priority.ALWAYS);
        var tools = new HBox(8, orders,
                tool("participants-columns", "participants.columns", Feather.COLUMNS, this::chooseColumns));
        tools.setAlignment(Pos.CENTER_LEFT);
        table.setPlaceholder(new NobodyFits(messages, people.search(), this::startSearched));
        var list = new VBox(8, tools, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        var empty = empty();
        list.visibleProperty().bind(empty.visibleProperty().not());
        page.tools(search, tool("participants-import", "participants.import", Feather.UPLOAD, importList), add)
                .body(new StackPane(list, empty)).side(new PersonFormPane(messages, model.entry(), this::leaveForm));
    }

    private EmptyState empty() {
        var empty = new EmptyState(messages, Feather.USERS, "participants.empty.title", "participants.empty.sentence")
                .action("participants-first", "participants.new", this::startNew)
                .action("participants-first-import", "participants.import", importList);
        empty.visibleProperty().bind(people.head().map(PeopleList.Head::isEmpty));
        return empty;
    }

    /// A picture with its words in the tooltip, since the form leaves little room beside the table.
    private Button tool(String id, String key, Ikon icon, Runnable handler) {
        var tool = new Button("", new FontIcon(icon));
        tool.setId(id);
        tool.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        tool.setAccessibleText(messages.text(key));
        tool.setTooltip(new Tooltip(messages.text(key)));
        tool.setMinWidth(Region.USE_PREF_SIZE);
        tool.setOnAction(_ -> handler.run());
        return tool;
    }

    private void startSearched() {
        entry.startNew(people.search().get().strip());
        people.search().set("");
    }

    private void bind() {
        search.setId("participants-search");
        search.textProperty().bindBidirectional(people.search());
        page.count().setId("participants-count");
        page.count().textProperty().bind(Bindings.createStringBinding(this::count, people.head(), people.rows()));
        FormNotices.follow(entry.kept(), notices);
        model.said().subscribe(said -> said.ifPresent(this::say));
        entry.mode().subscribe((_, mode) -> {
            if (mode == EntryViewModel.Mode.CLOSED) {
                table.requestFocus();
            }
        });
        page.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                table.requestFocus();
            }
        });
    }

    private String count() {
        var head = people.head().get();
        if (head.isEmpty() || head.loading() == PeopleList.Loading.UNDER_WAY) {
            return "";
        }
        var counts = messages.text("participants.count", Integer.toString(head.enrolled()),
                Integer.toString(head.arrived()));
        var shown = people.rows().size();
        return shown == head.all() ? counts
                : counts + messages.text("participants.count.shown", Integer.toString(shown));
    }

    private void say(ActionNotice said) {
        if (said.back().isPresent()) {
            notices.sayWithUndo(said.back().get(), said.key(), said.about());
        } else if (said.button().isEmpty()) {
            notices.say(said.key(), said.about());
        } else {
            notices.offer(said.button(), said.handler(), said.key(), said.about());
        }
    }
}
