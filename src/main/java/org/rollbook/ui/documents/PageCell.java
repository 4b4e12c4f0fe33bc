package org.rollbook.ui.documents;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.rollbook.service.Preview;
import org.rollbook.ui.kit.Messages;

/// One page of the preview, drawn when it comes into sight.
final class PageCell extends ListCell<Integer> {
    /// Pixels that are drawn for each point of paper, so that small type stays sharp.
    private static final double SHARPNESS = 2;
    /// Pixels on the screen for each point of paper, at most.
    private static final double LARGEST = 1.4;
    private static final double MARGINS = 56;

    private final Messages messages;
    private final DocumentsViewModel model;
    private final ImageView image = new ImageView();
    private final StackPane sheet = new StackPane(image);

    PageCell(Messages messages, DocumentsViewModel model) {
        this.messages = messages;
        this.model = model;
        sheet.getStyleClass().add("paper-sheet");
        image.setPreserveRatio(true);
        setAlignment(Pos.CENTER);
        getStyleClass().add("page-cell");
    }

    @Override
    protected void updateItem(Integer page, boolean empty) {
        super.updateItem(page, empty);
        image.setImage(null);
        if (empty || page == null) {
            setGraphic(null);
            return;
        }
        setGraphic(sheet);
        setAccessibleText(messages.text("documents.page", Integer.toString(page + 1), Integer.toString(model.pages().get())));
        model.draw(page, SHARPNESS, picture -> {
            if (page.equals(getItem())) {
                show(picture);
            }
        });
    }

    private void show(Preview.Picture picture) {
        WritableImage pixels = new WritableImage(picture.width(), picture.height());
        pixels.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(),
                picture.pixels(), 0, picture.width());
        image.fitWidthProperty().bind(Bindings.min(picture.width() / SHARPNESS * LARGEST, getListView().widthProperty().subtract(MARGINS)));
        image.setImage(pixels);
    }
}
