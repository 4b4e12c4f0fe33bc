package org.rollbook.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.Theme;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.Preferences;
import org.testfx.api.FxRobot;

/// A screen in the real shell over a real data file, at noon of the sample class's last day; everything at once on one thread.
public final class Stand implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2014-07-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static Optional<Path> sample = Optional.empty();

    public final Database database;
    public final Services services;
    public final OpenClass openClass = new OpenClass();
    public final Messages messages;
    public final Notices notices;
    public final Background background;
    public final List<OpenClass.Entry> opened = new ArrayList<>();
    public final List<ScreenId> shown = new ArrayList<>();
    private final Path folder;
    private Stage stage;

    private Stand(Path folder, Language language) {
        this.folder = folder;
        database = Database.file(new DataFile(folder.resolve("stand.rollbook")), Access.READ_WRITE,
                new Actor("tester", "desk 1"), CLOCK);
        database.open();
        services = Services.over(database);
        messages = new Messages(language);
        notices = new Notices(messages);
        background = Background.direct(this::failed);
    }

    public static Stand empty(Path folder, Language language) {
        return new Stand(folder, language);
    }

    /// With the sample class open; it is made once and copied for every test.
    public static synchronized Stand withSample(Path folder, Language language) {
        try {
            if (sample.isEmpty()) {
                var made = Files.createTempDirectory("rollbook-stand");
                try (var first = new Stand(made, language)) {
                    first.services.sample().create();
                }
                sample = Optional.of(made.resolve("stand.rollbook"));
            }
            Files.copy(sample.get(), folder.resolve("stand.rollbook"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var stand = new Stand(folder, language);
        stand.openClass.open(entry(stand.trainingClass()));
        return stand;
    }

    /// The newest class.
    public TrainingClass trainingClass() {
        return services.classes().classes().getFirst().trainingClass();
    }

    public Dialogs dialogs(Stage owner) {
        return new Dialogs(messages, () -> owner);
    }

    public void show(Stage owner, Screen screen) {
        stage = owner;
        var preferences = new Preferences(folder.resolve("p.properties"), Runnable::run);
        var shell = new Shell(messages, List.of(screen), openClass, background, preferences, notices, List.of());
        stage.setScene(new Scene(shell.root(), 980, 760));
        new Theme(preferences).apply(stage.getScene());
        stage.show();
        shell.ready();
    }

    public Node focused() {
        return stage.getScene().getFocusOwner();
    }

    public List<Node> nameless() {
        return KeyboardWalk.nameless(stage.getScene().getRoot());
    }

    /// What the notices say, the newest last.
    public List<String> said() {
        return notices.node().lookupAll(".label").stream().map(label -> ((Label) label).getText())
                .filter(text -> text != null && !text.isEmpty()).toList();
    }

    public static OpenClass.Entry entry(TrainingClass trainingClass) {
        return new OpenClass.Entry(trainingClass.id(), trainingClass.code(), trainingClass.title());
    }

    @Override
    public void close() {
        database.close();
    }

    private void failed(Throwable failure) {
        switch (failure) {
            case Refusal refusal -> notices.refuse(refusal);
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(failure);
        }
    }
}
