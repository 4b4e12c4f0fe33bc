package org.rollbook.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.rollbook.ui.kit.preferences.Preferences;

/// The look: AtlantaFX in light or dark, our colours and our sheet over it, one typeface on every machine.
public final class Theme {
    private static final String TYPEFACE = "Noto Sans SC";
    /// An axis does not inherit the font of its chart.
    private static final String IN_OUR_TYPEFACE = ".root { -fx-font-family: '" + TYPEFACE
            + "'; } .axis { -fx-tick-label-font-family: '" + TYPEFACE + "'; }";
    private static final List<String> FONTS = List.of("/fonts/NotoSansSC-Regular.ttf", "/fonts/NotoSansSC-Bold.ttf");

    private final Preferences preferences;
    private Typeface typeface = Typeface.OF_SYSTEM;
    private Scene scene = new Scene(new Group());
    private Subscription subscription = Subscription.EMPTY;

    public Theme(Preferences preferences) {
        this.preferences = preferences;
    }

    /// Dresses the scene of the window and keeps it dressed as the preferences and the system change.
    public void apply(Scene window) {
        subscription.unsubscribe();
        scene = window;
        subscription = Subscription.combine(
                preferences.colours().subscribe(_ -> colour()),
                window.getPreferences().colorSchemeProperty().subscribe(_ -> colour()),
                window.rootProperty().subscribe(_ -> colour()),
                preferences.textSize().subscribe(_ -> sheets()));
    }

    /// Reads the bundled typeface behind the first paint (two files of 10 MB), then sets the window in it.
    public void loadTypeface(Background background) {
        background.compute(_ -> loaded(), found -> {
            typeface = found;
            sheets();
        });
    }

    private void colour() {
        var look = isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(look.getUserAgentStylesheet());
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("dark", "light");
        classes.add(name());
        sheets();
    }

    private String name() {
        return isDark() ? "dark" : "light";
    }

    private boolean isDark() {
        return switch (preferences.colours().get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> scene.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void sheets() {
        var size = ".root { -fx-font-size: " + preferences.textSize().get().pixels() + "px; }";
        var text = typeface == Typeface.BUNDLED ? size + IN_OUR_TYPEFACE : size;
        scene.getStylesheets().setAll(shipped(name()), shipped("rollbook"), sheet(text));
    }

    private static String shipped(String name) {
        return Theme.class.getResource("/style/" + name + ".css").toExternalForm();
    }

    private static String sheet(String text) {
        return URI.create(
                "data:text/css;charset=utf-8," + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))
                .toString();
    }

    private static Typeface loaded() {
        var found = Typeface.BUNDLED;
        for (var name : FONTS) {
            try (var in = Theme.class.getResourceAsStream(name)) {
                if (in == null || Font.loadFont(in, 14) == null) {
                    found = Typeface.OF_SYSTEM;
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return found;
    }

    private enum Typeface { OF_SYSTEM, BUNDLED }
}
