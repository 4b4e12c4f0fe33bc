package org.rollbook.ui.documents;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.rollbook.model.paper.Orientation;
import org.rollbook.service.paper.Preview;
import org.rollbook.text.Messages;

/// One page of the preview, drawn when it comes into sight, as wide as there is room; an empty sheet until the first picture.
final class PageCell extends ListCell<Integer> {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /// Pixels on the screen for each point of paper, at most.
    private static final double LARGEST = 1.4;
    /// Pixels that are drawn for each point of paper, at least, so that small type stays legible.
    private static final double LEAST_SHARPNESS = 1.5;
    private static final double MARGINS = 56;
    /// By how much a page may be stretched before it is drawn anew.
    private static final double MOST_STRETCH = 1.3;

    private final Messages messages;
    private final DocumentsViewModel model;
    private final ImageView image = new ImageView();
    private final StackPane sheet = new StackPane(image);
    private double drawn;
    private Optional<Integer> shown = Optional.empty();

    PageCell(Messages messages, DocumentsViewModel model) {
        this.messages = messages;
        this.model = model;
        sheet.getStyleClass().add("paper-sheet");
        image.setPreserveRatio(true);
        setAlignment(Pos.CENTER);
        getStyleClass().add("page-cell");
        model.drafts().subscribe(_ -> redraw());
        model.orientation().subscribe(_ -> image.setImage(null));
        listViewProperty().flatMap(list -> list.widthProperty()).subscribe(this::fit);
    }

    @Override
    protected void updateItem(Integer page, boolean empty) {
        super.updateItem(page, empty);
        if (!empty && shown.equals(Optional.ofNullable(page))) {
            return;
        }
        image.setImage(null);
        shown = empty ? Optional.empty() : Optional.ofNullable(page);
        if (shown.isEmpty()) {
            setGraphic(null);
            return;
        }
        setGraphic(sheet);
        redraw();
    }

    /// The last picture stays until the new one is there.
    private void redraw() {
        shown.ifPresent(page -> {
            setAccessibleText(
                    messages.text("documents.page", Integer.toString(page + 1), Integer.toString(model.pages().get())));
            drawn = 0;
            fit();
        });
    }

    /// Gives the sheet its size before it is drawn, so that nothing jumps.
    private void fit() {
        if (isEmpty() || getItem() == null || getListView() == null || getListView().getWidth() <= MARGINS) {
            return;
        }
        Orientation held = model.orientation().get();
        double points = held.width() * POINTS_PER_MILLIMETRE;
        double width = Math.min(points * LARGEST, getListView().getWidth() - MARGINS);
        image.setFitWidth(width);
        sheet.setMinSize(width, width * held.height() / held.width());
        sheet.setMaxWidth(width);
        double scale = Math.max(LEAST_SHARPNESS, width / points * density());
        if (drawn == 0 || scale / drawn > MOST_STRETCH) {
            drawn = scale;
            draw(getItem(), scale);
        }
    }

    private double density() {
        return getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    private void draw(Integer page, double scale) {
        model.draw(page, scale, picture -> {
            if (page.equals(getItem())) {
                show(picture);
            }
        });
    }

    private void show(Preview.Picture picture) {
        WritableImage pixels = new WritableImage(picture.width(), picture.height());
        pixels.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(),
                picture.pixels(), 0, picture.width());
        image.setImage(pixels);
    }
}
