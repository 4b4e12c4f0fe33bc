package org.rollbook.ui.overview;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollbook.model.Language;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.service.course.Overview;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.CountTile;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.navigation.Journey;

/// The class at a glance: hosts, the day's programme, counts, what needs attention.
final class OverviewView {
    private static final double WHOLE = 100;

    private final Messages messages;
    private final OverviewViewModel model;
    private final Journey journey;
    private final ScreenFrame page;
    private final VBox content = new VBox(24);

    /// `journey` is for the links of what needs attention.
    OverviewView(Messages messages, OverviewViewModel model, Journey journey) {
        this.messages = messages;
        this.model = model;
        this.journey = journey;
        this.page = new ScreenFrame(messages, "overview.title");
        content.getStyleClass().add("overview");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setId("overview-scroll");
        scroll.setAccessibleText(messages.text("overview.title"));
        page.body(scroll).startAt(scroll);
        model.glance().subscribe(glance -> glance.ifPresent(this::fill));
    }

    Node node() {
        return page;
    }

    private void fill(Overview.Glance glance) {
        GridPane columns = new GridPane(32, 24);
        columns.getColumnConstraints().addAll(share(WHOLE / 2), share(WHOLE / 2));
        columns.add(section("overview.programme", messages.day(glance.day()), glance.sessions().isEmpty()
                ? muted("overview.programme.none") : new DayProgramme(messages, glance.sessions())), 0, 0);
        columns.add(section("overview.attention", "", glance.attention().isEmpty() ? muted("overview.attention.none")
                : new AttentionLinks(messages, glance.attention(), journey)), 1, 0);
        columns.add(section("overview.hosts", "", hosts(glance)), 0, 1);
        columns.add(section("overview.kinds", "", kinds(glance)), 1, 1);
        content.getChildren().setAll(head(glance), tiles(glance), columns);
    }

    private Node head(Overview.Glance glance) {
        var trainingClass = glance.trainingClass();
        Label title = new Label(messages.name(trainingClass.title()));
        title.getStyleClass().add("overview-name");
        title.setWrapText(true);
        String other = messages.language() == Language.ZH ? trainingClass.title().en() : trainingClass.title().zh();
        Label second = new Label(other.equals(title.getText()) ? "" : other);
        second.getStyleClass().add("muted");
        second.setWrapText(true);
        Label facts = new Label(trainingClass.venue().isEmpty()
                ? messages.text("overview.facts", trainingClass.code(), trainingClass.from(), trainingClass.to(),
                        trainingClass.state())
                : messages.text("overview.facts.venue", trainingClass.code(), trainingClass.from(), trainingClass.to(),
                        trainingClass.venue(), trainingClass.state()));
        facts.setId("overview-facts");
        facts.setWrapText(true);
        HBox next = new HBox(8);
        ClassState state = trainingClass.state();
        if (state == ClassState.DRAFT) {
            next.getChildren().add(advance("overview.open", ClassState.OPEN));
        }
        if (state == ClassState.DRAFT || state == ClassState.OPEN) {
            next.getChildren().add(advance("overview.start", ClassState.RUNNING));
        }
        VBox box = new VBox(4, title, second, facts);
        if (!next.getChildren().isEmpty()) {
            VBox.setMargin(next, new Insets(8, 0, 0, 0));
            box.getChildren().add(next);
        }
        return box;
    }

    private Button advance(String key, ClassState state) {
        Button button = new Button(messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> model.advance(state));
        return button;
    }

    private Node tiles(Overview.Glance glance) {
        GridPane tiles = new GridPane(16, 16);
        tiles.setId("overview-tiles");
        tiles.addRow(0, tile("overview.registered", glance.registered()), tile("overview.arrived", glance.arrived()),
                tile("overview.missing", missing(glance)), tile("overview.withdrawn", glance.withdrawn()),
                tile("overview.waiting", glance.waiting()));
        glance.others()
                .forEach((state, count) -> tiles.add(
                        tile("enrolmentState." + state.name().toLowerCase(Locale.ROOT), count), tiles.getColumnCount(),
                        0));
        tiles.getChildren().forEach(_ -> tiles.getColumnConstraints().add(share(WHOLE / tiles.getChildren().size())));
        return tiles;
    }

    /// Before the first has arrived nobody is missing yet, and a 0 would say that all have come.
    private static String missing(Overview.Glance glance) {
        return glance.missing().isPresent() ? Integer.toString(glance.missing().getAsInt()) : "–";
    }

    private Node tile(String key, int number) {
        return tile(key, Integer.toString(number));
    }

    private Node tile(String key, String number) {
        CountTile tile = new CountTile(messages, key, new ReadOnlyStringWrapper(number));
        tile.setId(key.replace('.', '-'));
        return tile;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private Node hosts(Overview.Glance glance) {
        if (glance.hosts().isEmpty()) {
            return muted("overview.hosts.none");
        }
        GridPane lines = new GridPane(16, 8);
        int row = 0;
        for (HostRole role : HostRole.values()) {
            String names = glance.hosts().stream().filter(h -> h.role() == role)
                    .map(h -> messages.name(h.organisation().name()))
                    .collect(Collectors.joining(messages.text("overview.and")));
            if (!names.isEmpty()) {
                Label label = new Label(messages.text(role));
                label.getStyleClass().add("muted");
                label.setMinWidth(Region.USE_PREF_SIZE);
                Label value = new Label(names);
                value.setWrapText(true);
                lines.addRow(row++, label, value);
                GridPane.setValignment(label, VPos.TOP);
            }
        }
        return lines;
    }

    private Node kinds(Overview.Glance glance) {
        if (glance.byKind().isEmpty()) {
            return muted("overview.kinds.none");
        }
        GridPane lines = new GridPane(16, 8);
        int[] row = {0};
        glance.byKind().forEach((kind, count) -> {
            Label label = new Label(messages.text(kind));
            ProgressBar bar = new ProgressBar(
                    count.registered() == 0 ? 0 : (double) count.arrived() / count.registered());
            bar.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(bar, Priority.ALWAYS);
            Label number = new Label(messages.text("overview.kinds.count", Integer.toString(count.arrived()),
                    Integer.toString(count.registered())));
            number.setMinWidth(Region.USE_PREF_SIZE);
            bar.setAccessibleText(label.getText() + " " + number.getText());
            lines.addRow(row[0]++, label, bar, number);
        });
        return lines;
    }

    private Label muted(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private Node section(String key, String detail, Node body) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().add("section-title");
        Label more = new Label(detail);
        more.getStyleClass().add("muted");
        HBox head = new HBox(8, heading, more);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox section = new VBox(12, head, body);
        section.getStyleClass().add("section");
        return section;
    }
}
