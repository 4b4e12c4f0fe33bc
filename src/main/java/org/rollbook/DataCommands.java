package org.rollbook;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.rollbook.model.Refusal;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;
import org.rollbook.service.care.DataCare;
import org.rollbook.store.Database;
import org.rollbook.text.Messages;
import org.rollbook.ui.BackupsPane;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.command.Command;

/// The menu's care of the data file: back up, restore, check; and what program this is.
///
/// @param reopened runs after a backup was put in the place of the data
record DataCommands(Messages messages, Notices notices, Dialogs dialogs, Background background, DataPlace place,
        Database database,
        Runnable reopened) {
    private static final String ENDING = "rollbook";
    private static final DateTimeFormatter NAME_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final double READABLE = 520;

    List<Command> all() {
        return List.of(
                Command.of("command.backup", Command.Place.FILE, ofFile(this::backUp)).keys("Shortcut+Shift+B"),
                Command.of("command.backups", Command.Place.FILE, ofFile(this::chooseBackup)),
                Command.of("command.restore", Command.Place.FILE, ofFile(this::restore)),
                Command.of("command.check", Command.Place.HELP, this::check),
                Command.of("command.about", Command.Place.HELP, this::about).afterLine());
    }

    /// A server is backed up by its administrator; whoever looks for it here is told so.
    private Runnable ofFile(Runnable work) {
        return place instanceof DataServer ? () -> notices.refuse(new Refusal("backup.server")) : work;
    }

    private void backUp() {
        String name = "rollbook-" + NAME_TIME.format(LocalDateTime.now(database.clock())) + "." + ENDING;
        dialogs.saveFile("backup.title", "backup.kind", name, List.of(ENDING))
                .ifPresent(target -> background.read(() -> {
                    new DataCare(database).backup(target);
                    return target;
                }, written -> notices.say("backup.done", written.toString())));
    }

    /// Shows the backups that are kept and restores the one that is chosen.
    void chooseBackup() {
        DataCare care = new DataCare(database);
        background.aside(() -> new Kept(care.kept(), care.altered()), this::chooseBackup,
                failure -> notices.warn("backups.unreadable", place(care)));
    }

    private record Kept(List<Backup> backups, List<Backup> altered) {}

    private void chooseBackup(Kept kept) {
        String place = place(new DataCare(database));
        List<String> altered = kept.altered().stream()
                .map(backup -> messages.text("backups.altered", String.valueOf(backup.file().getFileName()))).toList();
        if (kept.backups().isEmpty()) {
            Stream<String> words = Stream.concat(Stream.of(messages.text("backups.none", place)), altered.stream());
            dialogs.show("backups.title", readable("backups-none", words.collect(Collectors.joining("\n"))));
            return;
        }
        BackupsPane pane = new BackupsPane(messages, kept.backups(), altered, Path.of(place));
        dialogs.ask("backups.title", pane, "restore.button", pane::chosen).flatMap(chosen -> chosen)
                .filter(backup -> dialogs.confirm("backups.question", "restore.button",
                        BackupsPane.time(messages, backup)) == Dialogs.Answer.YES)
                .ifPresent(backup -> restore(backup.file(), DataCare.SmallerBackup.REFUSE));
    }

    private static String place(DataCare care) {
        return care.folder().map(Path::toString).orElse("");
    }

    private void restore() {
        dialogs.openFile("restore.title", "backup.kind", List.of(ENDING))
                .filter(backup -> dialogs.confirm("restore.question", "restore.button",
                        backup.getFileName()) == Dialogs.Answer.YES)
                .ifPresent(backup -> restore(backup, DataCare.SmallerBackup.REFUSE));
    }

    private void restore(Path backup, DataCare.SmallerBackup smaller) {
        background.write(() -> new DataCare(database).putBack(backup, smaller), this::restored, refusal -> {
            if (refusal.key().equals("restore.smaller")
                    && dialogs.confirm("restore.anyway", "restore.button",
                            messages.refusal(refusal)) == Dialogs.Answer.YES) {
                restore(backup, DataCare.SmallerBackup.ACCEPT);
            } else if (!refusal.key().equals("restore.smaller")) {
                notices.refuse(refusal);
            }
        });
    }

    private void restored(Optional<Path> former) {
        former.ifPresentOrElse(kept -> notices.say("restore.kept", kept.toString()), () -> notices.say("restore.done"));
        reopened.run();
    }

    private void check() {
        background.read(new DataCare(database)::check, found -> dialogs.show("check.title", words(found)));
    }

    private Label words(DataCare.Checkup found) {
        String head = found.isSound()
                ? messages.text(place instanceof DataServer ? "check.sound.server" : "check.sound", place.toString())
                : found.problems().stream().map(p -> messages.text("check." + p.key(), p.argument()))
                        .collect(Collectors.joining("\n"));
        String engine = place instanceof DataServer
                ? messages.text("cli.check.server", Integer.toString(found.schema()))
                : messages.text("check.engine", found.sqliteVersion(), found.journalMode(), found.synchronous(),
                        Integer.toString(found.schema()));
        return readable("check-result", head + "\n\n" + engine);
    }

    private void about() {
        dialogs.show("about.title", readable("about-text", messages.text("about.text", version(),
                Runtime.version().toString(), place.toString())));
    }

    /// What the build stamped into the module.
    private static String version() {
        return Optional.ofNullable(DataCommands.class.getModule().getDescriptor()).flatMap(ModuleDescriptor::rawVersion)
                .orElse("");
    }

    private static Label readable(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setPrefWidth(READABLE);
        return label;
    }
}
