package org.rollbook.ui.organisations;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.table.SelectionBinding;

/// The hosts of the open class in heading order; they are attached from the directory and moved by keys.
final class HostsPane {
    private static final double WIDTH = 296;
    private static final double MARGINS = 48;

    private final Messages messages;
    private final OrganisationsViewModel model;
    private final ListView<Host> list = new ListView<>();
    private final VBox node = new VBox(12);
    private final List<Node> work;

    HostsPane(Messages messages, OrganisationsViewModel model) {
        this.messages = messages;
        this.model = model;
        Label heading = new Label(messages.text("organisations.hosts"));
        heading.getStyleClass().add("side-title");
        Label advice = new Label(messages.text("organisations.hosts.advice"));
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("hosts-list");
        list.setAccessibleText(heading.getText());
        list.setItems(model.hosts());
        list.setCellFactory(_ -> new HostCell(messages));
        SelectionBinding.bind(list.getSelectionModel(), list.getItems(), model.selectedHost());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE) {
                model.detach();
            } else if (key.isAltDown() && key.getCode() == KeyCode.UP) {
                model.moveUp();
            } else if (key.isAltDown() && key.getCode() == KeyCode.DOWN) {
                model.moveDown();
            } else {
                return;
            }
            key.consume();
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        node.getStyleClass().add("side");
        node.setPrefWidth(WIDTH);
        node.setMinWidth(WIDTH);
        VBox.setVgrow(node, Priority.ALWAYS);
        Node attach = attach();
        Node tools = tools();
        node.getChildren().addAll(heading, advice, attach, list, tools);
        work = List.of(advice, attach, tools);
    }

    /// Beside a form the hosts are only looked at: nothing but their list is shown.
    void show(Shown shown) {
        work.forEach(part -> {
            part.setVisible(shown == Shown.WHOLE);
            part.setManaged(shown == Shown.WHOLE);
        });
    }

    /// How much of the pane is shown.
    enum Shown { WHOLE, LIST }

    Node node() {
        return node;
    }

    private Node attach() {
        MenuButton attach = new MenuButton(messages.text("organisations.attach"));
        attach.setId("hosts-attach");
        attach.setMaxWidth(Double.MAX_VALUE);
        attach.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.selected().get().isEmpty(), model.selected()));
        for (HostRole role : HostRole.values()) {
            MenuItem item = new MenuItem(messages.text(role));
            item.setId("hosts-attach-" + role.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> model.attach(role));
            attach.getItems().add(item);
        }
        return attach;
    }

    private Node tools() {
        HBox tools = new HBox(8, button("hosts-up", "organisations.up", Feather.ARROW_UP, model::moveUp),
                button("hosts-down", "organisations.down", Feather.ARROW_DOWN, model::moveDown),
                button("hosts-detach", "organisations.detach", Feather.X, model::detach));
        tools.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.selectedHost().get().isEmpty(), model.selectedHost()));
        return tools;
    }

    private Button button(String id, String key, Ikon icon, Runnable handler) {
        Button button = new Button(messages.text(key), new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> handler.run());
        return button;
    }

    /// A host under its role, wrapped to the width of the list.
    private static final class HostCell extends ListCell<Host> {
        private final Messages messages;
        private final Label role = new Label();
        private final Text name = new Text();
        private final VBox lines = new VBox(2, role, name);

        HostCell(Messages messages) {
            this.messages = messages;
            role.getStyleClass().add("muted");
            name.getStyleClass().add("host-name");
            name.wrappingWidthProperty()
                    .bind(listViewProperty().flatMap(Region::widthProperty).map(width -> width.doubleValue() - MARGINS)
                            .orElse(WIDTH - MARGINS));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Host host, boolean empty) {
            super.updateItem(host, empty);
            if (empty || host == null) {
                setGraphic(null);
                return;
            }
            role.setText(messages.text(host.role()));
            name.setText(messages.name(host.organisation().name()));
            setGraphic(lines);
        }
    }
}
