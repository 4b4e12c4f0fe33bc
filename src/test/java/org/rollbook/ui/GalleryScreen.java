package org.rollbook.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.CountTile;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.SearchField;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.form.CompletionField;
import org.rollbook.ui.kit.form.DateEntry;
import org.rollbook.ui.kit.form.DateField;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.Form;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.table.Columns;

/// A screen that shows every control of the kit beside a table, for pictures and tests.
final class GalleryScreen extends Screen {
    private final Messages messages;
    private final String titleKey;
    private int shown;

    GalleryScreen(Messages messages, ScreenId id, Ikon icon, Scope scope) {
        super(id, icon, scope);
        this.messages = messages;
        this.titleKey = id.titleKey();
        view(() -> scope == Scope.WHOLE_BASE ? empty() : people(), () -> shown++);
    }

    int shown() {
        return shown;
    }

    private Node empty() {
        return new ScreenFrame(messages, titleKey)
                .body(new EmptyState(messages, Feather.LAYERS, "shell.noClass", "surprise.advice")
                        .action("first", "notice.undo", () -> {}));
    }

    private Node people() {
        var table = new TableView<Person>();
        var columns = new Columns(messages);
        table.setAccessibleText(messages.text(titleKey));
        table.getColumns().addAll(List.of(columns.<Person>number("listOrder.number", 120, Person::number),
                columns.<Person>text("role.trainee", 140, Person::name),
                columns.<Person>text("hostRole.sponsor", 240, Person::organisation),
                columns.<Person>text("classState.open", 130, Person::state)));
        for (int i = 1; i <= 80; i++) {
            table.getItems().add(new Person(i, List.of("王芳", "欧阳明", "李伟", "Aylin Demir", "阿不都·热合曼").get(i % 5),
                    List.of("长春市商务局", "吉林大学软件学院", "启明信息技术股份有限公司").get(i % 3), "已报名"));
        }
        table.getSelectionModel().select(2);
        var add = new Button(messages.text("notice.undo"));
        add.setId("add-" + titleKey.replace('.', '-'));
        add.getStyleClass().add(Styles.ACCENT);
        var tiles = new HBox(48, new CountTile(messages, "keys.title", new ReadOnlyStringWrapper("80")),
                new CountTile(messages, "status.working", new ReadOnlyStringWrapper("76")),
                new CountTile(messages, "nav.class", new ReadOnlyStringWrapper("12")));
        var seg = new SegmentedButton(toggle("上午"), toggle("下午"), toggle("晚上"));
        var body = new VBox(20, tiles, seg, table);
        javafx.scene.layout.VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        var page = new ScreenFrame(messages, titleKey)
                .tools(new SearchField(messages, "keys.title"), new Button(messages.text("dialog.close")), add)
                .body(body).side(form());
        page.count().setText("80 人");
        return page;
    }

    private javafx.scene.control.ToggleButton toggle(String text) {
        return new javafx.scene.control.ToggleButton(text);
    }

    private Form form() {
        var form = new Form(messages);
        form.heading("nav.class");
        form.add("palette.prompt", new TextField("王芳"), new SimpleObjectProperty<>(FieldNote.NONE));
        var organisation = new CompletionField<>(typed -> List.of("长春市商务局", "长春大学", "长春软件园").stream()
                .filter(o -> o.contains(typed)).toList(), Function.identity());
        organisation.setId("organisation-" + titleKey.replace('.', '-'));
        form.add("switcher.prompt", organisation);
        form.row(form.field("nav.class", ChoiceCombo.of(messages, EnrolmentState.class)),
                form.field("keys.title", new DateField(messages, new DateEntry())));
        form.add("surprise.details", new TextField("13800138"),
                new SimpleObjectProperty<>(FieldNote.warning("chooser.nothing")));
        form.add("surprise.copy", new TextField("22010219800101"),
                new SimpleObjectProperty<>(FieldNote.danger("surprise.title")));
        form.setPrefWidth(320);
        form.setPadding(new javafx.geometry.Insets(0, 0, 0, 24));
        return form;
    }

    record Person(int number, String name, String organisation, String state) {}
}
