package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.rollbook.ui.WindowTest;

/// Makes the pictures under src/site from the running program: `mvn test-compile surefire:test -Ppictures`.
@WindowTest
@Tag("pictures")
@Isolated
class PicturesTest {
    private static final Path SITE = Path.of("src", "site");
    private static final List<String> SCREENS = List.of("classes", "overview", "participants", "organisations",
            "programme",
            "attendance", "documents", "reports");

    @TempDir
    Path folder;

    @Test
    void everyScreenInEnglishAndLightAndInChineseAndDark() throws Exception {
        System.setProperty("user.name", "lina");
        System.setProperty("rollbook.desk", "desk-1");
        try (Tour tour = new Tour(folder.resolve("base.db"), "en")) {
            tour.resize(1280, 800);
            tour.until(() -> tour.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.isThere("#overview-tiles"));
            tour.command("Light colours");
            shoot(tour, "en-light");
            tour.command("中文");
            tour.command("深色");
            shoot(tour, "zh-dark");
        }
        assertThat(Files.size(SITE.resolve("participants-en-light.png"))).isGreaterThan(20_000);
    }

    private static void shoot(Tour tour, String look) throws Exception {
        for (int i = 0; i < SCREENS.size(); i++) {
            tour.press(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + (i + 1)));
            tour.rest();
            tour.picture(SITE.resolve(SCREENS.get(i) + "-" + look + ".png"));
        }
    }
}
