package org.rollbook.ui.attendance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.names.NameReading;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.LeaveBook;
import org.rollbook.service.course.Programme;
import org.rollbook.service.course.RollCall;
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
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.programme.ProgrammeScreen;
import org.rollbook.ui.programme.ProgrammeViewModel;

/// A class of three days from Monday 21 July 2014 with four people, on a real data file, on its Tuesday at noon.
public final class RollRoom implements AutoCloseable {
    private static final NameReading READING = new NameReading();

    public final Programme programme;
    public final ProgrammeImport imports;
    public final RollCall rollCall;
    public final LeaveBook leaveBook;
    public final ClassSetup setup;
    public final OpenClass openClass = new OpenClass();
    public final TrainingClass open;
    public final List<Participant> people;
    private final ScreenState place = new ScreenState();
    private final Registration registration;
    private final Database database;
    private final Path folder;
    private final Path file;

    public RollRoom(Path folder, Set<Half> halves) {
        this.folder = folder;
        file = folder.resolve(System.nanoTime() + ".rollbook");
        database = opened(Access.READ_WRITE);
        programme = new Programme(database);
        imports = new ProgrammeImport(database, programme);
        rollCall = new RollCall(database);
        leaveBook = new LeaveBook(database);
        setup = new ClassSetup(database);
        registration = new Registration(database, READING, new Directory(database));
        open = setup.create(TrainingClass.draft("T1", new BilingualName("测试班", "Test class"), LocalDate.of(2014, 7, 21),
                LocalDate.of(2014, 7, 23)), halves);
        people = List.of("王芳", "欧阳明", "李伟", "单国栋").stream()
                .map(name -> registration.register(Participant.draft(open.id(), Person.named(name)), "长春市商务局"))
                .toList();
        var entry = new OpenClass.Entry(open.id(), open.code(), open.title());
        openClass.offer(List.of(entry));
        openClass.open(entry);
    }

    /// The same data as somebody sees them who may change nothing.
    public Database readOnly() {
        return opened(Access.READ_ONLY);
    }

    private Database opened(Access access) {
        var opened = Database.file(new DataFile(file), access, new Actor("姜红梅", "desk 1"),
                Clock.fixed(Instant.parse("2014-07-22T04:00:00Z"), ZoneId.of("Asia/Shanghai")));
        opened.open();
        return opened;
    }

    public Registration registration() {
        return registration;
    }

    /// The stored status of somebody in a half-day, “-” for none.
    public String stored(int person, int session) {
        return rollCall.stored(people.get(person).id(), programme.sessions(open.id()).get(session).id())
                .map(Mark::status).orElse("-");
    }

    public Shell show(Stage stage, Language language) {
        var background = Background.direct();
        var messages = new Messages(language);
        var preferences = new Preferences(folder.resolve(System.nanoTime() + ".properties"), Runnable::run);
        var notices = new Notices(messages);
        var shell = new Shell(messages, List.of(
                new ProgrammeScreen(messages,
                        new ProgrammeViewModel(programme, imports, setup, openClass, background, place,
                                FormDrafts.unkept()),
                        new Dialogs(messages, () -> stage), notices),
                new AttendanceScreen(messages,
                        new AttendanceViewModel(rollCall, leaveBook, openClass, background, place))),
                openClass, background,
                preferences, notices, List.of());
        stage.setScene(new Scene(shell.root(), 980, 760));
        new Theme(preferences).apply(stage.getScene());
        stage.show();
        shell.ready();
        return shell;
    }

    @Override
    public void close() {
        database.close();
    }
}
