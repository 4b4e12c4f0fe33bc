package org.rollbook.ui.reports;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.Segments;
import org.rollbook.ui.kit.form.ChoiceCombo;

/// One report, three sides of it.
final class ReportsView {
    private final Messages messages;
    private final ReportsViewModel model;
    private final ScreenFrame page;
    private final StackPane body = new StackPane();
    private final PeopleTable people;
    private final VBox persons;
    private final OrganisationTable organisations;
    private final HalfDayChart halfDays;

    ReportsView(Messages messages, ReportsViewModel model) {
        this.messages = messages;
        this.model = model;
        this.people = new PeopleTable(messages, model.people());
        this.organisations = new OrganisationTable(messages, model::open);
        this.halfDays = new HalfDayChart(messages);
        this.persons = persons();
        this.page = new ScreenFrame(messages, "reports.title");
        ChoiceCombo<ListOrder> order = ChoiceCombo.of(messages, ListOrder.class);
        order.setId("reports-order");
        order.setAccessibleText(messages.text("reports.order"));
        order.setPrefWidth(200);
        order.setMaxWidth(200);
        order.valueProperty().bindBidirectional(model.order());
        order.visibleProperty().bind(model.side().isEqualTo(ReportsViewModel.Side.PEOPLE));
        page.tools(order, sides()).body(body);
        page.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                front().requestFocus();
            }
        });
        page.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && model.only().get().isPresent()) {
                back();
                key.consume();
            }
        });
        model.report().subscribe(now -> now.ifPresent(this::fill));
        model.side().subscribe(this::show);
    }

    Node node() {
        return page;
    }

    private void fill(AttendanceReport.Report report) {
        organisations.fill(report);
        halfDays.fill(report);
        show();
    }

    private void show() {
        boolean empty = model.report().get()
                .map(r -> r.dossier().sessions().isEmpty() || r.dossier().listed().isEmpty()).orElse(false);
        if (empty) {
            body.getChildren().setAll(
                    new EmptyState(messages, Feather.BAR_CHART_2, "reports.empty.title", "reports.empty.sentence"));
            return;
        }
        Node now = model.side().get() == ReportsViewModel.Side.PEOPLE ? persons : front();
        if (!body.getChildren().contains(now)) {
            body.getChildren().setAll(now);
            front().requestFocus();
        }
    }

    /// What the keyboard works in.
    private Node front() {
        return switch (model.side().get()) {
            case PEOPLE -> people.node();
            case ORGANISATIONS -> organisations.node();
            case HALF_DAYS -> halfDays.node();
        };
    }

    /// The people, under the name of the one organisation that they are narrowed to.
    private VBox persons() {
        Label name = new Label();
        name.setId("reports-only");
        name.textProperty().bind(model.only().map(only -> only.map(line -> messages.text("reports.only",
                line.organisation().map(o -> messages.name(o.name())).orElse(messages.text("reports.noOrganisation"))))
                .orElse("")));
        Button all = new Button(messages.text("reports.all"), new FontIcon(Feather.X));
        all.setId("reports-all");
        all.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        all.setOnAction(_ -> back());
        HBox line = new HBox(8, name, all);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(model.only().map(Optional::isPresent));
        line.managedProperty().bind(line.visibleProperty());
        VBox.setVgrow(people.node(), Priority.ALWAYS);
        return new VBox(8, line, people.node(), people.why());
    }

    /// From the people of one organisation back to where they were asked for.
    private void back() {
        model.openAll();
        model.side().set(ReportsViewModel.Side.ORGANISATIONS);
    }

    private Node sides() {
        var sides = new Segments<>(model.side());
        for (var side : ReportsViewModel.Side.values()) {
            String word = side.name().toLowerCase(Locale.ROOT);
            sides.choice(side, "reports-" + word.replace('_', '-'), messages.text("reports.side." + word));
        }
        return sides;
    }
}
