package org.rollbook.ui.organisations;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.SearchField;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.CommandItems;
import org.rollbook.ui.kit.form.FormNotices;
import org.rollbook.ui.kit.form.KeptForm;
import org.rollbook.ui.kit.table.Columns;
import org.rollbook.ui.kit.table.SelectionBinding;

/// The directory as a table, with the hosts of the class beside it, and the form over them.
final class OrganisationsView {
    private final Messages messages;
    private final OrganisationsViewModel model;
    private final Notices notices;
    private final TableView<Organisation> table = new TableView<>();
    private final ScreenFrame page;
    private final HostsPane hosts;
    private final OrganisationFormView form;
    private final VBox beside = new VBox();

    OrganisationsView(Messages messages, OrganisationsViewModel model, Notices notices) {
        this.messages = messages;
        this.notices = notices;
        this.model = model;
        this.page = new ScreenFrame(messages, "organisations.title");
        this.hosts = new HostsPane(messages, model);
        this.form = new OrganisationFormView(messages, model);
        columns();
        layOut();
        behaviour();
    }

    Node node() {
        return page;
    }

    /// Removes the selected organisation and says how to take that back.
    void remove() {
        model.remove(gone -> notices.say("organisations.removed", messages.name(gone.name())));
    }

    /// What can be done with the selected organisation, for the mouse.
    void offer(List<Command> commands) {
        table.setContextMenu(new ContextMenu(CommandItems.of(messages, commands).toArray(MenuItem[]::new)));
    }

    private void columns() {
        Columns columns = new Columns(messages);
        table.getColumns().add(columns.text("organisations.column.name", 360, o -> messages.name(o.name())));
        table.getColumns().add(columns.text("organisations.column.short", 120, o -> messages.name(o.shortName())));
        TableColumn<Organisation, String> kind = columns.text("organisations.column.kind", 110,
                o -> messages.text(o.kind()));
        kind.setMinWidth(84);
        table.getColumns().add(kind);
        table.getColumns().add(columns.text("organisations.column.aliases", 110,
                o -> String.join(messages.text("organisations.and"), o.aliases())));
    }

    private void layOut() {
        table.setId("organisations-table");
        table.setAccessibleText(messages.text("organisations.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(model.shown());
        table.setPlaceholder(new EmptyState(messages, Feather.BRIEFCASE, "organisations.empty.title",
                "organisations.empty.sentence"));
        SearchField search = new SearchField(messages, "organisations.search");
        search.textProperty().bindBidirectional(model.query());
        search.leadsTo(table);
        Button add = new Button(messages.text("organisations.new"));
        add.setId("organisations-new");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(_ -> model.startNew());
        page.tools(search, add).body(table).side(beside).startAt(table);
        page.count().textProperty().bind(Bindings.size(model.shown()).asString());
    }

    private void behaviour() {
        SelectionBinding.bind(table.getSelectionModel(), table.getItems(), model.selected());
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                model.startEdit();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                model.startEdit();
            }
        });
        FormNotices.follow(model.kept(), notices);
        model.kept().listen(event -> {
            if (event == KeptForm.Event.RECALLED) {
                form.start();
            }
        });
        model.side().subscribe(side -> {
            if (side == OrganisationsViewModel.Side.FORM) {
                beside.getChildren().setAll(form.node(), hosts.node());
                hosts.show(HostsPane.Shown.LIST);
                form.start();
            } else {
                beside.getChildren().setAll(hosts.node());
                hosts.show(HostsPane.Shown.WHOLE);
                table.requestFocus();
            }
        });
    }
}
