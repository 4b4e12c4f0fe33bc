package org.rollbook.ui.arrival;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.service.desk.DeskCounts;
import org.rollbook.service.desk.DeskWatch.Move;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.look.DeskLook;
import org.rollbook.ui.arrival.look.LinesThatFit;

/// How far the desk is, and who came last: the column on the right.
final class CountsPane extends VBox {
    private static final int SHOWN_MOVES = 6;

    private final Messages messages;
    private final Label arrived = DeskLook.whole("0", "desk-count-large");
    private final Label expected = DeskLook.whole("", "desk-count-of");
    private final Label missing = DeskLook.whole("", "desk-count-missing");
    private final Label pace = DeskLook.whole("", "desk-count-label");
    private final ProgressBar share = new ProgressBar(0);
    private final LinesThatFit organisations;
    private final VBox moves = new VBox(3);

    CountsPane(Messages messages, LivePeople live) {
        super(10);
        this.messages = messages;
        getStyleClass().add("desk-counts");
        arrived.setId("arrival-arrived");
        expected.setId("arrival-expected");
        missing.setId("arrival-missing");
        share.setMaxWidth(Double.MAX_VALUE);
        share.setFocusTraversable(false);
        HBox numbers = new HBox(8, arrived, expected, DeskLook.space(), missing);
        numbers.setAlignment(Pos.BASELINE_LEFT);
        organisations = new LinesThatFit(left -> messages.text("arrival.missing.more", Integer.toString(left)));
        VBox.setVgrow(organisations, Priority.ALWAYS);
        getChildren().addAll(numbers, share, pace,
                DeskLook.label(messages.text("arrival.missing.byOrganisation"), "desk-heading"),
                organisations, DeskLook.label(messages.text("arrival.moves.last"), "desk-heading"), moves);
        live.counts().subscribe(this::show);
        live.moves().subscribe(this::show);
    }

    private void show(DeskCounts counts) {
        arrived.setText(Integer.toString(counts.arrived()));
        expected.setText("/ " + counts.expected());
        missing.setText(messages.text("arrival.missing.count", Integer.toString(counts.missing())));
        share.setProgress(counts.expected() == 0 ? 0 : (double) counts.arrived() / counts.expected());
        share.setAccessibleText(counts.arrived() + " / " + counts.expected());
        pace.setText(counts.lastFifteen() == 0 ? ""
                : messages.text("arrival.pace", perMinute(counts.lastFive(), 5), perMinute(counts.lastFifteen(), 15)));
        organisations.show(counts.organisations().stream().filter(line -> line.missing() > 0)
                .sorted((a, b) -> b.missing() - a.missing()).map(this::line).toList());
    }

    private HBox line(DeskCounts.Line line) {
        String name = line.organisation().map(o -> messages.name(o.name()))
                .orElse(messages.text("arrival.organisation.none"));
        return new HBox(8, growing(name), DeskLook.whole(Integer.toString(line.missing()), "desk-line-number"));
    }

    private void show(List<Move> last) {
        moves.getChildren().setAll(last.stream().limit(SHOWN_MOVES).map(move -> new HBox(8,
                DeskLook.whole(DeskLook.TIME.format(move.at()), "desk-line-time"), growing(move.participant().name()),
                DeskLook.label(move.desk(), "desk-line-time"))).toList());
    }

    private static Label growing(String text) {
        Label label = DeskLook.label(text, "desk-line");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static String perMinute(int arrivals, int minutes) {
        int tenths = Math.round(arrivals * 10f / minutes);
        return tenths / 10 + "." + tenths % 10;
    }
}
