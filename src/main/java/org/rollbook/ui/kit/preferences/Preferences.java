package org.rollbook.ui.kit.preferences;

import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rollbook.files.AtomicFile;
import org.rollbook.files.FileOperations;
import org.rollbook.files.OwnerOnly;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;

/// What a person likes, kept in a small file of the user's configuration folder; a broken file means the defaults.
public final class Preferences {
    private static final System.Logger LOG = System.getLogger(Preferences.class.getName());

    private final Path file;
    private final Executor saver;
    private final Properties values = new Properties();
    private final ObjectProperty<Language> language;
    private final ObjectProperty<ColourMode> colours;
    private final ObjectProperty<TextSize> textSize;
    private Condition condition = Condition.SOUND;

    /// `saver` runs the writing, so that no file is touched on the screen's thread.
    public Preferences(Path file, Executor saver) {
        this.file = file;
        this.saver = saver;
        read();
        language = kept("language", Language.class, Language.of(Locale.getDefault()));
        colours = kept("colours", ColourMode.class, ColourMode.SYSTEM);
        textSize = kept("text.size", TextSize.class, TextSize.NORMAL);
    }

    /// The place for this user on this system.
    public static Path usualFile() {
        return Path.of(ProjectDirectories.from("org", "rollbook", "Rollbook").configDir, "preferences.properties");
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    public ObjectProperty<ColourMode> colours() {
        return colours;
    }

    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    public Optional<WindowBounds> window() {
        return WindowBounds.read(text("window"));
    }

    public void keepWindow(WindowBounds bounds) {
        keep("window", bounds.written());
    }

    /// Anything else by its name, such as `class.last`, `columns.<class code>`, `divider.participants`; empty when never kept.
    public String text(String name) {
        return values.getProperty(name, "");
    }

    public void keep(String name, String value) {
        if (!value.equals(values.getProperty(name))) {
            values.setProperty(name, value);
            var written = written();
            saver.execute(() -> write(written));
        }
    }

    /// Whether the file could be read at the start; worth one notice when not.
    public Condition condition() {
        return condition;
    }

    private <E extends Enum<E>> ObjectProperty<E> kept(String name, Class<E> type, E fallback) {
        var property = new SimpleObjectProperty<>(fallback);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text(name))) {
                property.set(constant);
            }
        }
        property.subscribe((_, chosen) -> keep(name, chosen.name()));
        return property;
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            values.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException broken) {
            LOG.log(System.Logger.Level.WARNING, "preferences cannot be read, the defaults are used", broken);
            values.clear();
            condition = Condition.BROKEN;
        }
    }

    private String written() {
        var text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void write(String text) {
        try {
            OwnerOnly.createFolders(file.toAbsolutePath().getParent());
            AtomicFile.write(file, FileOperations.REAL, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | Refusal failure) {
            LOG.log(System.Logger.Level.WARNING, "preferences cannot be kept", failure);
        }
    }

    /// What the file was like at the start.
    public enum Condition { SOUND, BROKEN }
}
