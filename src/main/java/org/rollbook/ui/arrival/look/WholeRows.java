package org.rollbook.ui.arrival.look;

import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// Gives a list of rows of one height as much room as is there, cut to whole rows, so that none is seen by half.
public final class WholeRows extends Region {
    private final ListView<?> list;

    public WholeRows(ListView<?> list) {
        this.list = list;
        setMinHeight(0);
        visibleProperty().bind(list.visibleProperty());
        managedProperty().bind(list.visibleProperty());
        getChildren().add(list);
    }

    @Override
    protected void layoutChildren() {
        double row = list.getFixedCellSize();
        double edges = list.snappedTopInset() + list.snappedBottomInset();
        double room = getHeight();
        double height = row > 0 && room > row + edges ? Math.floor((room - edges) / row) * row + edges : room;
        list.resizeRelocate(0, 0, getWidth(), height);
    }
}
