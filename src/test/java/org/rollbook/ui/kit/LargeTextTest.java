package org.rollbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.ui.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Text is drawn as well on a HiDPI screen as on a plain one: where strokes cross there is ink.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class LargeTextTest {
    private static final int SIZE = 48;
    private static final int PER_LINE = 60;

    @ParameterizedTest
    @CsvSource({"Regular, 1.5", "Regular, 2", "Bold, 1.5", "Bold, 2"})
    void noCharacterOfTheOfficialListHasAHoleAtThisScale(String weight, double scale, FxRobot robot)
            throws IOException {
        var characters = officialList();
        var plain = face(weight, SIZE);
        var scaled = face(weight, SIZE / scale);
        List<String> withHoles = new ArrayList<>();

        for (int from = 0; from < characters.size(); from += PER_LINE * 15) {
            var some = characters.subList(from, Math.min(characters.size(), from + PER_LINE * 15));
            var images = new ArrayList<Image>();
            robot.interact(() -> {
                images.add(drawn(some, plain, 1));
                images.add(drawn(some, scaled, scale));
            });
            withHoles.addAll(holes(some, images.getFirst(), images.getLast()));
        }

        assertThat(withHoles).isEmpty();
    }

    /// The characters in lines of the same size in pixels, whatever the scale.
    private static Image drawn(List<String> characters, Font font, double scale) {
        var words = new StringBuilder();
        for (int i = 0; i < characters.size(); i++) {
            words.append(i > 0 && i % PER_LINE == 0 ? "\n" : "").append(characters.get(i));
        }
        var text = new Text(words.toString());
        text.setTextOrigin(VPos.TOP);
        text.setFontSmoothingType(FontSmoothingType.GRAY);
        text.setFont(font);
        var look = new SnapshotParameters();
        look.setTransform(new Scale(scale, scale));
        look.setFill(Color.WHITE);
        return text.snapshot(look, null);
    }

    /// The characters that have a spot of two by two pixels without ink where the plain screen has ink.
    private static List<String> holes(List<String> characters, Image plain, Image scaled) {
        var lines = (characters.size() + PER_LINE - 1) / PER_LINE;
        var lineHeight = plain.getHeight() / lines;
        var found = new LinkedHashSet<String>();
        for (int y = 0; y + 1 < Math.min(plain.getHeight(), scaled.getHeight()); y++) {
            for (int x = 0; x + 1 < Math.min(plain.getWidth(), scaled.getWidth()); x++) {
                if (isHole(plain, scaled, x, y) && isHole(plain, scaled, x + 1, y) && isHole(plain, scaled, x, y + 1)
                        && isHole(plain, scaled, x + 1, y + 1)) {
                    found.add(characters
                            .get(Math.min(characters.size() - 1, (int) (y / lineHeight) * PER_LINE + x / SIZE)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isHole(Image plain, Image scaled, int x, int y) {
        return brightness(plain, x, y) < 0x40 && brightness(scaled, x, y) > 0xC0;
    }

    private static int brightness(Image image, int x, int y) {
        return image.getPixelReader().getArgb(x, y) & 0xFF;
    }

    private static Font face(String weight, double size) throws IOException {
        try (var file = LargeTextTest.class.getResourceAsStream("/fonts/NotoSansSC-" + weight + ".ttf")) {
            return Font.loadFont(file, size);
        }
    }

    private static List<String> officialList() throws IOException {
        try (var list = LargeTextTest.class.getResourceAsStream("/ordering/strokes.tsv")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
    }
}
