package org.rollbook.ui.classes;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.course.ClassState;
import org.rollbook.service.course.ClassSetup;
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

/// The list of classes with its form, and what stands there at the very first start.
final class ClassesView {
    /// Under this width, as beside the form, a class is told by code, title and dates alone.
    private static final double ROOMY = 720;
    private static final double NARROW = 400;

    private final Messages messages;
    private final ClassesViewModel model;
    private final Notices notices;
    private final TableView<ClassSetup.Summary> table = new TableView<>();
    private final MenuButton more = new MenuButton();
    private final ScreenFrame page;
    private final ClassFormView formView;

    ClassesView(Messages messages, ClassesViewModel model, Notices notices) {
        this.messages = messages;
        this.model = model;
        this.notices = notices;
        this.page = new ScreenFrame(messages, "classes.title");
        this.formView = new ClassFormView(messages, model.form());
        columns();
        layOut();
        behaviour();
    }

    Node node() {
        return page;
    }

    /// What can be done with the selected class, for the mouse: beside the list and on its rows.
    void offer(List<Command> commands) {
        more.getItems().setAll(CommandItems.of(messages, commands));
        table.setContextMenu(new ContextMenu(CommandItems.of(messages, commands).toArray(MenuItem[]::new)));
    }

    private void columns() {
        Columns columns = new Columns(messages);
        table.getColumns().add(columns.text("classes.column.code", 110, s -> s.trainingClass().code()));
        table.getColumns().add(columns.text("classes.column.name", 360, s -> messages.name(s.trainingClass().title())));
        table.getColumns().add(columns.text("classes.column.dates", 270,
                s -> messages.text("classes.range", s.trainingClass().from(), s.trainingClass().to())));
        TableColumn<ClassSetup.Summary, ClassState> state = new TableColumn<>(messages.text("classes.column.state"));
        state.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().trainingClass().state()));
        state.setCellFactory(_ -> new StateCell(messages));
        state.setPrefWidth(110);
        table.getColumns().add(state);
        table.getColumns().add(columns.number("classes.column.enrolled", 90, s -> s.enrolled()));
        table.getColumns().add(columns.number("classes.column.arrived", 90, s -> s.arrived()));
        table.getColumns().getFirst().setMinWidth(84);
        table.getColumns().get(1).setMinWidth(110);
        // Two whole dates in Chinese, where there is room for them.
        table.getColumns().get(2).minWidthProperty()
                .bind(table.widthProperty().map(width -> width.doubleValue() > ROOMY ? 246 : 196));
        table.getColumns().get(2).visibleProperty().bind(table.widthProperty().greaterThan(NARROW));
        table.getColumns().subList(3, 6).forEach(column -> {
            column.setMinWidth(82);
            column.visibleProperty().bind(table.widthProperty().greaterThan(ROOMY));
        });
    }

    private void layOut() {
        table.setId("classes-table");
        table.setAccessibleText(messages.text("classes.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(model.list().shown());
        table.setPlaceholder(new Label(messages.text("classes.nothing")));
        EmptyState first = new EmptyState(messages, Feather.LAYERS, "classes.empty.title", "classes.empty.sentence")
                .action("classes-sample", "classes.sample", model::openSample)
                .action("classes-first", "classes.new", model.form()::startNew);
        first.visibleProperty().bind(model.loaded().and(Bindings.isEmpty(model.list().all()))
                .and(model.form().side().isEqualTo(ClassFormViewModel.Side.NONE)));
        first.visibleProperty().subscribe(visible -> {
            if (visible) {
                first.lookup("#classes-sample").requestFocus();
            }
        });
        table.visibleProperty().bind(Bindings.isNotEmpty(model.list().all()));
        table.visibleProperty().subscribe(visible -> {
            if (visible && model.form().side().get() == ClassFormViewModel.Side.NONE) {
                table.requestFocus();
            }
        });
        SearchField search = new SearchField(messages, "classes.search");
        search.textProperty().bindBidirectional(model.list().query());
        search.leadsTo(table);
        Button add = new Button(messages.text("classes.new"));
        add.setId("classes-new");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(_ -> model.form().startNew());
        more.setId("classes-more");
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.setAccessibleText(messages.text("classes.more"));
        more.setTooltip(new Tooltip(messages.text("classes.more")));
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        more.disableProperty().bind(Bindings.isEmpty(model.list().shown()));
        page.tools(search, more, add).body(new StackPane(table, first)).startAt(table);
        page.count().textProperty().bind(Bindings.createStringBinding(
                () -> model.list().all().isEmpty() ? "" : Integer.toString(model.list().shown().size()),
                model.list().shown(), model.list().all()));
    }

    private void behaviour() {
        SelectionBinding.bind(table.getSelectionModel(), table.getItems(), model.list().selected());
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                model.open();
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                model.open();
            }
        });
        FormNotices.follow(model.form().kept(), notices);
        model.form().kept().listen(event -> {
            if (event == KeptForm.Event.RECALLED) {
                formView.focusFirst();
            }
        });
        model.form().side().subscribe(side -> {
            page.side(side == ClassFormViewModel.Side.NONE ? null : formView.node());
            if (side == ClassFormViewModel.Side.NONE) {
                table.requestFocus();
            } else {
                formView.start();
            }
        });
    }

    /// The state of a class as a word with its own quiet colour.
    private static final class StateCell extends TableCell<ClassSetup.Summary, ClassState> {
        private final Messages messages;

        StateCell(Messages messages) {
            this.messages = messages;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(ClassState state, boolean empty) {
            super.updateItem(state, empty);
            setText(null);
            if (empty || state == null) {
                setGraphic(null);
                return;
            }
            Label chip = new Label(messages.text(state));
            chip.getStyleClass().addAll("chip", "chip-" + state.name().toLowerCase(Locale.ROOT));
            setGraphic(chip);
        }
    }
}
