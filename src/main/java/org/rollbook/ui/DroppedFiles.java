package org.rollbook.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files that are dropped anywhere on the window, once its data are open.
final class DroppedFiles {
    private final ObservableBooleanValue ready;
    private final Consumer<List<Path>> taker;

    private DroppedFiles(ObservableBooleanValue ready, Consumer<List<Path>> taker) {
        this.ready = ready;
        this.taker = taker;
    }

    static void on(Node window, ObservableBooleanValue ready, Consumer<List<Path>> taker) {
        var files = new DroppedFiles(ready, taker);
        window.setOnDragOver(files::over);
        window.setOnDragDropped(files::dropped);
    }

    private void over(DragEvent drag) {
        if (isWelcome(drag)) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        if (isWelcome(drag)) {
            taker.accept(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
            drag.setDropCompleted(true);
        }
        drag.consume();
    }

    private boolean isWelcome(DragEvent drag) {
        return ready.get() && drag.getDragboard().hasFiles();
    }
}
