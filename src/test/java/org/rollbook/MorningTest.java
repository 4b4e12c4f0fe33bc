package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.text.Messages;
import org.rollbook.ui.Shell;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.arrival.ScannerDevice;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Theme;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.lists.ListIntake;
import org.rollbook.ui.lists.ListsScreen;
import org.rollbook.ui.lists.work.ListInHand;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The morning of the first day: a list of eighty made by LibreOffice, a queue, walk-ins, a delegation, five mistakes.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class MorningTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2014-07-21T00:41:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String DELEGATION = "春城投资集团";
    private static final int MOST_KEYS_AFTER_INITIALS = 4;
    private static final Set<Integer> MISSING = Set.of(30, 50, 60, 80);

    @TempDir
    static Path folder;

    private final List<Throwable> failures = new ArrayList<>();
    private final List<Integer> keysAfterInitials = new ArrayList<>();
    private Database database;
    private Services services;
    private TrainingClass morning;
    private List<Participant> people;
    private Background background;
    private final OpenClass openClass = new OpenClass();
    private Shell shell;
    private Stage stage;
    private int arrived;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        database = open();
        services = Services.over(database);
        morning = services.classes().create(TrainingClass.draft("CC-2014", new BilingualName("晨间班", "Morning class"),
                LocalDate.of(2014, 7, 21), LocalDate.of(2014, 7, 25)), Set.of(Half.AM, Half.PM));
        background = Background.started(failures::add);
        shell = window();
        openClass.open(new OpenClass.Entry(morning.id(), morning.code(), morning.title()));
        stage.show();
        shell.ready();
    }

    /// Every screen of the program, in Chinese and without a sound.
    private Shell window() {
        Messages messages = new Messages(Language.ZH);
        Notices notices = new Notices(messages);
        Preferences preferences = new Preferences(folder.resolve("p.properties"), Runnable::run);
        preferences.keep("desk.sound", "off");
        Dialogs dialogs = new Dialogs(messages, () -> stage);
        Journey journey = new Journey(key -> shell.show(key));
        ListsViewModel lists = new ListsViewModel(services.sheetImport(), services.history(), background, openClass,
                new ListInHand());
        ListIntake intake = new ListIntake(messages, lists, dialogs, journey);
        Screens screens = new Screens(messages, notices, dialogs, background, preferences, openClass, services, CLOCK,
                FormDrafts.unkept(), new ScreenState(), journey,
                new ListsScreen(messages, lists, intake, notices, journey));
        List<Command> commands = new ArrayList<>(intake.commands());
        commands.add(Command
                .of("command.undo", Command.Place.EDIT, () -> background.write(services.history()::undo, _ -> {}))
                .keys("Shortcut+Z"));
        Shell window = new Shell(messages, screens.all(), openClass, background, preferences, notices, commands);
        stage.setScene(new Scene(window.root(), 980, 760));
        new Theme(preferences).apply(stage.getScene());
        return window;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            shell.leave();
            stage.close();
        });
        background.close();
        database.close();
    }

    @Test
    void aHallIsFilled(FxRobot robot) {
        importTheList(robot);
        List.of(1, 20, 45).forEach(number -> correct(robot, number));
        people = services.registration().participants(morning.id());
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT9);
        until(robot, () -> text(robot, "#arrival-expected").equals("/ 80"));
        chooseTheWrongHomonymAndUndo(robot);
        ScannerDevice scanner = new ScannerDevice(robot, stage);
        List<Participant> singles = people.stream().filter(p -> !isOf(p, DELEGATION) && !MISSING.contains(p.number()))
                .toList();
        for (int i = 0; i < singles.size(); i++) {
            Participant person = singles.get(i);
            if (i % 2 == 0) {
                type(robot, person);
            } else {
                scanner.scan(TicketCode.of(person).text() + (i % 4 == 1 ? "\n" : ""));
                expect(robot, person.name(), 1);
            }
        }
        scanSomebodyAbsentAndTakeBack(robot, scanner);
        receiveTheDelegationAfterAMistake(robot);
        List.of("公孙一", "公孙二", "公孙三", "公孙四").forEach(name -> walkIn(robot, name));
        walkIn(robot, "公孙一误");
        undo(robot, 1);
        assertThat(keysAfterInitials).hasSizeGreaterThanOrEqualTo(32)
                .allSatisfy(keys -> assertThat(keys).isLessThanOrEqualTo(MOST_KEYS_AFTER_INITIALS));
        assertThat(text(robot, "#arrival-arrived")).isEqualTo("80");
        assertThat(text(robot, "#arrival-expected")).isEqualTo("/ 84");
        assertThat(text(robot, "#arrival-missing")).isEqualTo("未到 4");
        robot.interact(background::close);
        everybodyStandsInTheData();
        assertThat(failures).isEmpty();
    }

    /// Ctrl+I, the file from the clipboard, Ctrl+Shift+Enter.
    private void importTheList(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.I);
        robot.interact(() -> {
            ClipboardContent list = new ClipboardContent();
            list.putFiles(List.of(Path.of("src/test/resources/sheets/morning.xlsx").toAbsolutePath().toFile()));
            Clipboard.getSystemClipboard().setContent(list);
        });
        press(robot, KeyCode.CONTROL, KeyCode.V);
        until(robot, () -> robot.lookup("#lists-apply").tryQuery()
                .filter(apply -> apply.isVisible() && !apply.isDisabled()).isPresent());
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        until(robot, () -> robot.lookup("#lists-done").tryQuery().isPresent());
        assertThat(services.registration().participants(morning.id())).hasSize(80);
    }

    /// A wrong phone number, found by the trainee number and typed over.
    private void correct(FxRobot robot, int number) {
        String phone = "1380000%04d".formatted(number);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> focusedField().setText(Integer.toString(number)));
        until(robot, () -> robot.lookup("#participants-table").queryTableView().getItems().stream().findFirst()
                .filter(row -> row.toString().contains(name(number))).isPresent());
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.F2);
        until(robot, () -> robot.lookup("#entry-phone").tryQuery().isPresent());
        robot.interact(() -> {
            TextField field = robot.lookup("#entry-phone").queryAs(TextField.class);
            field.requestFocus();
            field.setText(phone);
        });
        press(robot, KeyCode.ENTER);
        until(robot,
                () -> services.registration().byNumber(morning.id(), number).person().phone().text().equals(phone));
    }

    private String name(int number) {
        return services.registration().byNumber(morning.id(), number).name();
    }

    /// The first mistake: the other 张伟.
    private void chooseTheWrongHomonymAndUndo(FxRobot robot) {
        List<Participant> both = people.stream().filter(p -> p.name().equals("张伟")).toList();
        assertThat(both).hasSize(2);
        type(robot, both.getLast());
        undo(robot, 1);
    }

    /// The second and the third: scanned who only sent a badge; taken back from the list. And two at once, by two steps of undo.
    private void scanSomebodyAbsentAndTakeBack(FxRobot robot, ScannerDevice scanner) {
        Participant absent = number(30);
        scanner.scan(TicketCode.of(absent).text() + "\n");
        expect(robot, absent.name(), 1);
        scanner.scan(TicketCode.of(number(50)).text());
        expect(robot, number(50).name(), 1);
        press(robot, KeyCode.F8);
        press(robot, KeyCode.ENTER);
        arrived--;
        until(robot, () -> text(robot, "#arrival-arrived").equals(Integer.toString(arrived)));
        press(robot, KeyCode.ESCAPE);
        undo(robot, 1, +1);
        undo(robot, 2);
    }

    /// The fourth: everybody ticked although one was missing. Then, with her, all twelve.
    private void receiveTheDelegationAfterAMistake(FxRobot robot) {
        receiveDelegation(robot, KeyCode.SPACE, 11);
        undo(robot, 1, -11);
        receiveDelegation(robot, KeyCode.HOME, 12);
    }

    private void receiveDelegation(FxRobot robot, KeyCode first, int count) {
        press(robot, KeyCode.F4);
        robot.write("cctz", 0);
        until(robot,
                () -> robot.lookup("#arrival-delegation-organisations .desk-row-name").queryAllAs(Label.class).stream()
                        .map(Label::getText).filter(name -> !name.isEmpty()).toList().equals(List.of(DELEGATION)));
        press(robot, KeyCode.ENTER);
        press(robot, first);
        press(robot, KeyCode.ENTER);
        expect(robot, DELEGATION, count);
    }

    private void walkIn(FxRobot robot, String name) {
        robot.interact(() -> focusedField().replaceSelection(name));
        press(robot, KeyCode.ENTER);
        until(robot, () -> text(robot, "#arrival-sentence").equals("“" + name + "”未报名本班。"));
        press(robot, KeyCode.ENTER);
        until(robot, () -> "arrival-walk-in-organisation".equals(focusedField().getId()));
        press(robot, KeyCode.ENTER);
        expect(robot, name, 1);
    }

    /// Initials, then as few keys as it takes: Enter for the only one, a digit among several.
    private void type(FxRobot robot, Participant person) {
        robot.write(person.keys().initials(), 0);
        until(robot, () -> focusedField().getText().equals(person.keys().initials()));
        List<Node> rows = List.copyOf(robot.lookup("#arrival-hits .desk-hit").queryAll());
        int at = 0;
        while (at < rows.size() && !isRowOf(rows.get(at), person)) {
            at++;
        }
        assertThat(at).as("%s is among the first nine", person.name()).isLessThan(rows.size());
        press(robot, rows.size() == 1 ? KeyCode.ENTER : KeyCode.getKeyCode(Integer.toString(at + 1)));
        keysAfterInitials.add(1);
        expect(robot, person.name(), 1);
    }

    private static boolean isRowOf(Node row, Participant person) {
        return row.lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().equals(person.number() + " 号"));
    }

    private void expect(FxRobot robot, String name, int more) {
        arrived += more;
        until(robot, () -> text(robot, "#arrival-arrived").equals(Integer.toString(arrived))
                && text(robot, "#arrival-name").equals(name));
        until(robot, () -> focusedField().getText().isEmpty());
    }

    private void undo(FxRobot robot, int steps) {
        undo(robot, steps, -steps);
    }

    private void undo(FxRobot robot, int steps, int change) {
        arrived += change;
        for (int i = 0; i < steps; i++) {
            press(robot, KeyCode.CONTROL, KeyCode.Z);
        }
        until(robot, () -> text(robot, "#arrival-arrived").equals(Integer.toString(arrived)));
    }

    private void everybodyStandsInTheData() {
        database.close();
        try (Database again = open()) {
            assertThat(again.selfTest().problems()).isEmpty();
            List<Participant> all = Services.over(again).registration().participants(morning.id());
            assertThat(all).hasSize(84);
            assertThat(all).filteredOn(p -> p.state() != EnrolmentState.ARRIVED).extracting(Participant::number)
                    .containsExactlyElementsOf(MISSING.stream().sorted(Comparator.naturalOrder()).toList());
        }
    }

    private static Database open() {
        Database database = Database.file(new DataFile(folder.resolve("morning.rollbook")), Access.READ_WRITE,
                new Actor("李老师", "desk 1"), CLOCK);
        database.open();
        return database;
    }

    private Participant number(int number) {
        return people.get(number - 1);
    }

    private static boolean isOf(Participant participant, String organisation) {
        return participant.organisation().filter(o -> o.name().zh().equals(organisation)).isPresent();
    }

    private TextField focusedField() {
        return stage.getScene().getFocusOwner() instanceof TextField field ? field : new TextField("-");
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private void until(FxRobot robot, Callable<Boolean> condition) {
        boolean[] holds = {false};
        try {
            waitFor(20, TimeUnit.SECONDS, () -> {
                robot.interactNoWait(() -> {
                    holds[0] = holds(condition);
                });
                return holds[0];
            });
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "the desk shows %s / %s / %s, expected %d; %s".formatted(text(robot, "#arrival-name"),
                            text(robot, "#arrival-sentence"), text(robot, "#arrival-arrived"), arrived, failures),
                    late);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
