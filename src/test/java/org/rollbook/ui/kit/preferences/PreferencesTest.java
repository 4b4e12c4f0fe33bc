package org.rollbook.ui.kit.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;

class PreferencesTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasKeptIsThereAgain() {
        var first = open();
        first.language().set(Language.ZH);
        first.colours().set(ColourMode.DARK);
        first.textSize().set(TextSize.LARGE);
        first.keep("columns.CC-2014-07", "name:120,organisation:260");
        first.keep("class.last", "长春 = 2014");
        first.keepWindow(new WindowBounds(10, 20, 1280, 800, WindowBounds.Extent.MAXIMISED));

        var second = open();
        assertThat(second.language().get()).isEqualTo(Language.ZH);
        assertThat(second.colours().get()).isEqualTo(ColourMode.DARK);
        assertThat(second.textSize().get()).isEqualTo(TextSize.LARGE);
        assertThat(second.text("columns.CC-2014-07")).isEqualTo("name:120,organisation:260");
        assertThat(second.text("class.last")).isEqualTo("长春 = 2014");
        assertThat(second.window()).contains(new WindowBounds(10, 20, 1280, 800, WindowBounds.Extent.MAXIMISED));
        assertThat(second.condition()).isEqualTo(Preferences.Condition.SOUND);
    }

    @Test
    void theyAreNobodysButTheirOwners() throws IOException {
        Files.writeString(file(), "language=EN\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        open().keep("class.last", "长春");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void aBrokenFileMeansTheDefaultsAndCanBeWrittenAgain() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 'x', '\\', 'u', '1'});
        var preferences = open();
        assertThat(preferences.condition()).isEqualTo(Preferences.Condition.BROKEN);
        assertThat(preferences.colours().get()).isEqualTo(ColourMode.SYSTEM);
        assertThat(preferences.window()).isEmpty();
        preferences.colours().set(ColourMode.LIGHT);
        assertThat(open().colours().get()).isEqualTo(ColourMode.LIGHT);
        assertThat(open().condition()).isEqualTo(Preferences.Condition.SOUND);
    }

    @Test
    void nonsenseInOneValueIsTheDefaultOfThatValue() throws IOException {
        Files.writeString(file(), "colours=PINK\nwindow=1 2 three\ntext.size=LARGE\n");
        var preferences = open();
        assertThat(preferences.colours().get()).isEqualTo(ColourMode.SYSTEM);
        assertThat(preferences.window()).isEmpty();
        assertThat(preferences.textSize().get()).isEqualTo(TextSize.LARGE);
    }

    @Test
    void aHalfWrittenNewFileLeavesTheOldOne() throws IOException {
        open().colours().set(ColourMode.DARK);
        Files.writeString(file().resolveSibling("preferences.properties.new"), "colours=LI");
        assertThat(open().colours().get()).isEqualTo(ColourMode.DARK);
    }

    @Test
    void nothingIsWrittenOnTheCallersThreadAndNothingTwice() {
        var writes = new ArrayList<Runnable>();
        var preferences = new Preferences(file(), writes::add);
        preferences.keep("class.last", "A");
        preferences.keep("class.last", "A");
        assertThat(file()).doesNotExist();
        assertThat(writes).hasSize(1);
        writes.forEach(Runnable::run);
        assertThat(file()).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
        var blocked = Files.createFile(folder.resolve("a-file"));
        var preferences = new Preferences(blocked.resolve("preferences.properties"), Runnable::run);
        preferences.keep("class.last", "A");
        assertThat(preferences.text("class.last")).isEqualTo("A");
    }

    @Test
    void aWindowFromAScreenThatIsGoneComesBack() {
        var screen = new Rectangle2D(0, 0, 1280, 800);
        var lost = new WindowBounds(3000, -500, 1600, 700, WindowBounds.Extent.NORMAL).within(List.of(screen));
        assertThat(lost).isEqualTo(new WindowBounds(0, 0, 1280, 700, WindowBounds.Extent.NORMAL));
        var second = new Rectangle2D(1280, 0, 1920, 1080);
        var fine = new WindowBounds(1400, 40, 1200, 800, WindowBounds.Extent.NORMAL);
        assertThat(fine.within(List.of(screen, second))).isEqualTo(fine);
    }

    private Preferences open() {
        return new Preferences(file(), Runnable::run);
    }

    private Path file() {
        return folder.resolve("preferences.properties");
    }
}
