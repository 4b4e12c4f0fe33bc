package org.rollbook.ui.attendance;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.rollbook.model.Language;
import org.rollbook.model.journal.Actor;
import org.rollbook.names.NameReading;
import org.rollbook.service.SampleClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.LeaveBook;
import org.rollbook.service.course.Programme;
import org.rollbook.service.course.RollCall;
import org.rollbook.service.history.History;
import org.rollbook.service.lists.programme.ProgrammeImport;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.Registration;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.text.Messages;
import org.rollbook.ui.Shell;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Theme;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.ColourMode;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.programme.ProgrammeScreen;
import org.rollbook.ui.programme.ProgrammeViewModel;

/// Programme and attendance of the sample class in the real shell, to be looked at: `en dark 1280 800`.
public final class RollDemo extends Application {
    public static void main(String[] args) {
        launch(RollDemo.class, args);
    }

    @Override
    public void start(Stage stage) throws Exception {
        var wish = getParameters().getRaw();
        var folder = Files.createTempDirectory("rollbook-demo");
        var clock = Clock.fixed(Instant.parse("2014-07-24T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        var database = Database.file(new DataFile(folder.resolve("demo.rollbook")), Access.READ_WRITE,
                new Actor("王芳", "desk"), clock);
        database.open();
        var directory = new Directory(database);
        var rollCall = new RollCall(database);
        var leaveBook = new LeaveBook(database);
        var sample = new SampleClass(database, new Registration(database, new NameReading(), directory), leaveBook)
                .create();
        var preferences = new Preferences(folder.resolve("p.properties"), Runnable::run);
        preferences.language().set(Language.valueOf(wish.get(0).toUpperCase(java.util.Locale.ROOT)));
        preferences.colours().set(ColourMode.valueOf(wish.get(1).toUpperCase(java.util.Locale.ROOT)));
        var background = Background.started(Throwable::printStackTrace);
        var openClass = new OpenClass();
        var entry = new OpenClass.Entry(sample.id(), sample.code(), sample.title());
        openClass.offer(List.of(entry));
        openClass.open(entry);
        var messages = new Messages(preferences.language().get());
        var history = new History(database);
        var notices = new Notices(messages);
        var shell = new Shell(messages, List.of(
                new ProgrammeScreen(messages,
                        new ProgrammeViewModel(new Programme(database),
                                new ProgrammeImport(database, new Programme(database)), new ClassSetup(database),
                                openClass, background, new ScreenState(), FormDrafts.unkept()),
                        new Dialogs(messages, () -> stage), notices),
                new AttendanceScreen(messages,
                        new AttendanceViewModel(rollCall, leaveBook, openClass, background, new ScreenState()))),
                openClass, background, preferences,
                notices,
                List.of(Command.of("notice.undo", Command.Place.EDIT, () -> background.write(history::undo, _ -> {}))
                        .keys("Shortcut+Z")));
        stage.setScene(new Scene(shell.root(), Double.parseDouble(wish.get(2)), Double.parseDouble(wish.get(3))));
        var theme = new Theme(preferences);
        theme.apply(stage.getScene());
        stage.show();
        theme.loadTypeface(background);
        shell.ready();
    }
}
