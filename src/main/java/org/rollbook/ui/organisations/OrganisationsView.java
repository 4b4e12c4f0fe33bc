package org.rollbook.ui.organisations;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Page;
import org.rollbook.ui.kit.SearchField;

/// The directory as a table, with the hosts of the class or the form beside it.
final class OrganisationsView {
    private final Messages messages;
    private final OrganisationsViewModel model;
    private final TableView<Organisation> table = new TableView<>();
    private final Page page;
    private final HostsPane hosts;
    private final OrganisationFormView form;

    OrganisationsView(Messages messages, OrganisationsViewModel model) {
        this.messages = messages;
        this.model = model;
        this.page = new Page(messages, "organisations.title");
        this.hosts = new HostsPane(messages, model);
        this.form = new OrganisationFormView(messages, model);
        columns();
        layOut();
        behaviour();
    }

    Node node() {
        return page;
    }

    private void columns() {
        column("name", 300, o -> messages.name(o.name()));
        column("short", 120, o -> messages.name(o.shortName()));
        column("kind", 130, o -> messages.text(o.kind()));
        column("aliases", 180, o -> String.join("；", o.aliases()));
    }

    private void layOut() {
        table.setId("organisations-table");
        table.setAccessibleText(messages.text("organisations.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.shown());
        table.setPlaceholder(new EmptyState(messages, Feather.BRIEFCASE, "organisations.empty.title", "organisations.empty.sentence"));
        SearchField search = new SearchField(messages, "organisations.search");
        search.textProperty().bindBidirectional(model.query());
        Button add = new Button(messages.text("organisations.new"));
        add.setId("organisations-new");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(_ -> model.startNew());
        page.tools(search, add).body(table);
        page.count().textProperty().bind(Bindings.size(model.shown()).asString());
    }

    private void behaviour() {
        table.getSelectionModel().selectedItemProperty().subscribe(now -> model.selected().set(Optional.ofNullable(now)));
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                model.startEdit();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                model.startEdit();
            }
        });
        model.side().subscribe(side -> {
            page.side(side == OrganisationsViewModel.Side.FORM ? form.node() : hosts.node());
            if (side == OrganisationsViewModel.Side.FORM) {
                form.start();
            } else {
                table.requestFocus();
            }
        });
    }

    private void column(String name, double width, Function<Organisation, String> words) {
        TableColumn<Organisation, String> column = new TableColumn<>(messages.text("organisations.column." + name));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }
}
