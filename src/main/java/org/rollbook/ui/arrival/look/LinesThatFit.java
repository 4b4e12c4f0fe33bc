package org.rollbook.ui.arrival.look;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// As many lines as the room has place for, each whole; the last line says how many more there are.
public final class LinesThatFit extends Region {
    private static final double GAP = 3;

    private final IntFunction<String> andMore;
    private final Label more = DeskLook.label("", "desk-line-more");
    private List<? extends Region> lines = List.of();

    public LinesThatFit(IntFunction<String> andMore) {
        this.andMore = andMore;
        more.setId("arrival-missing-more");
        setMinHeight(0);
        setPrefHeight(0);
    }

    public void show(List<? extends Region> now) {
        lines = now;
        getChildren().setAll(now);
        getChildren().add(more);
    }

    @Override
    protected void layoutChildren() {
        double all = lines.stream().mapToDouble(this::heightOf).sum();
        double room = getHeight() - (all - GAP <= getHeight() ? 0 : heightOf(more));
        double y = 0;
        int shown = 0;
        boolean fits = true;
        for (Region line : lines) {
            double height = heightOf(line);
            fits = fits && y + height - GAP <= room;
            line.setVisible(fits);
            if (fits) {
                line.resizeRelocate(0, y, getWidth(), height - GAP);
                y += height;
                shown++;
            }
        }
        int left = lines.size() - shown;
        more.setVisible(left > 0);
        more.setText(left > 0 ? andMore.apply(left) : "");
        more.resizeRelocate(0, y, getWidth(), heightOf(more) - GAP);
    }

    private double heightOf(Region line) {
        return snapSizeY(line.prefHeight(-1)) + GAP;
    }
}
