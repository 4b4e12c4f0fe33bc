package org.rollbook.ui.reports;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.AttendanceReport;
import org.rollbook.ui.kit.ChoiceCombo;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Page;

/// One report, three sides of it.
final class ReportsView {
    private final Messages messages;
    private final ReportsViewModel model;
    private final Page page;
    private final StackPane body = new StackPane();
    private final PeopleTable people;
    private final OrganisationTable organisations;
    private final HalfDayChart halfDays;

    ReportsView(Messages messages, ReportsViewModel model) {
        this.messages = messages;
        this.model = model;
        this.people = new PeopleTable(messages);
        this.organisations = new OrganisationTable(messages);
        this.halfDays = new HalfDayChart(messages);
        this.page = new Page(messages, "reports.title");
        ChoiceCombo<ListOrder> order = ChoiceCombo.of(messages, ListOrder.class);
        order.setId("reports-order");
        order.setAccessibleText(messages.text("reports.order"));
        order.setPrefWidth(200);
        order.setMaxWidth(200);
        order.valueProperty().bindBidirectional(model.order());
        order.visibleProperty().bind(model.side().isEqualTo(ReportsViewModel.Side.PEOPLE));
        page.tools(order, sides()).body(body);
        model.report().subscribe(now -> now.ifPresent(this::fill));
        model.side().subscribe(this::show);
    }

    Node node() {
        return page;
    }

    private void fill(AttendanceReport.Report report) {
        people.fill(report);
        organisations.fill(report);
        halfDays.fill(report);
        show();
    }

    private void show() {
        boolean empty = model.report().get().map(r -> r.sheet().sessions().isEmpty() || r.sheet().participants().isEmpty()).orElse(false);
        if (empty) {
            body.getChildren().setAll(new EmptyState(messages, Feather.BAR_CHART_2, "reports.empty.title", "reports.empty.sentence"));
            return;
        }
        body.getChildren().setAll(Map.of(ReportsViewModel.Side.PEOPLE, people.node(),
                ReportsViewModel.Side.ORGANISATIONS, organisations.node(),
                ReportsViewModel.Side.HALF_DAYS, halfDays.node()).get(model.side().get()));
    }

    private Node sides() {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        ReportsViewModel.Side[] sides = ReportsViewModel.Side.values();
        for (int i = 0; i < sides.length; i++) {
            ReportsViewModel.Side side = sides[i];
            ToggleButton button = new ToggleButton(messages.text("reports.side." + side.name().toLowerCase(Locale.ROOT)));
            button.setId("reports-" + side.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add(i == 0 ? Styles.LEFT_PILL : i == sides.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setToggleGroup(group);
            model.side().subscribe(now -> button.setSelected(now == side));
            button.setOnAction(_ -> {
                model.side().set(side);
                button.setSelected(true);
            });
            buttons.getChildren().add(button);
        }
        return buttons;
    }
}
