package org.rollbook.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollbook.model.Refusal;
import org.rollbook.print.font.Faces;

class PaperPrinterTest {

    @Test
    void aPrinterThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new PaperPrinter().print(new byte[0], "花名册", "no such printer"))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("print.printer.none"));
    }

    @Test
    void thePreviewShowsInkOnA4() {
        byte[] pdf = new Press(Faces.load()).pdf(Papers.portrait(Papers.rows(40)));

        try (PdfPages pages = new PdfPages(pdf)) {
            assertThat(pages.count()).isEqualTo(2);
            BufferedImage image = pages.image(0, 1);
            assertThat(List.of(image.getWidth(), image.getHeight())).isIn(List.of(595, 842), List.of(595, 841),
                    List.of(596, 842));
            assertThat(darkPixels(image)).isBetween(5_000L, 100_000L);
        }
    }

    private static long darkPixels(BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
