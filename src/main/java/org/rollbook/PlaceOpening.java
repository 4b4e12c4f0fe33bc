package org.rollbook;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rollbook.model.Refusal;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.sql.StoreFailure;
import org.rollbook.text.Messages;
import org.rollbook.ui.OpenDataPane;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;

/// File → Open data: asks which, opens them beside the present ones, and hands them over once they are open. What keeps them
/// from being opened is said in the dialog, where it can be mended.
final class PlaceOpening {
    private static final List<String> ENDINGS = List.of("rollbook", "db");

    private final Messages messages;
    private final Dialogs dialogs;
    private final Notices notices;
    private final RecentPlaces recent;
    private final ServerPasswords passwords;
    private final Clock clock;
    private final Optional<Thread> closing;
    private final OpenedPlace present;
    private final BiConsumer<OpenedPlace, OpenedPlace.Contents> opened;
    private final OpenDataPane pane;
    private Optional<OpenedPlace> candidate = Optional.empty();
    private Runnable closeDialog = () -> {};
    private boolean isAsked;

    PlaceOpening(Messages messages, Dialogs dialogs, Notices notices, RecentPlaces recent, ServerPasswords passwords,
            Clock clock, Optional<Thread> closing, OpenedPlace present,
            BiConsumer<OpenedPlace, OpenedPlace.Contents> opened) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.notices = notices;
        this.recent = recent;
        this.passwords = passwords;
        this.clock = clock;
        this.closing = closing;
        this.present = present;
        this.opened = opened;
        this.pane = new OpenDataPane(messages, recent.all(),
                () -> dialogs.openFile("open.file.title", "open.file.kind", ENDINGS),
                () -> dialogs.saveFile("open.new.title", "open.file.kind", "rollbook.rollbook", ENDINGS));
    }

    /// `sentence` says why it is asked. Until the dialog closes; what was begun when somebody thinks better of it is let go.
    void ask(Optional<DataPlace> proposed, String sentence) {
        pane.fill(proposed.orElse(present.place()));
        pane.say(sentence);
        if (!sentence.isEmpty()) {
            pane.askPassword();
        }
        isAsked = true;
        dialogs.attempt("open.title", pane, "open.button", close -> {
            closeDialog = close;
            attempt();
        });
        isAsked = false;
        candidate.ifPresent(begun -> begun.failing(_ -> {}));
        candidate = Optional.empty();
    }

    private void attempt() {
        try {
            DataPlace place = DataPlace.of(pane.typed(), System.getenv());
            switch (place) {
                case DataPlace.InFile file -> attempt(file.path().toAbsolutePath());
                case DataServer server -> attempt(server);
            }
        } catch (Refusal refusal) {
            pane.say(messages.refusal(refusal));
        } catch (InvalidPathException _) {
            pane.say(messages.text("open.file.none"));
        }
    }

    private enum LiesThere { FILE, FOLDER, NOTHING }

    private void attempt(Path file) {
        if (pane.typed().isEmpty()) {
            pane.say(messages.text("open.file.none"));
            return;
        }
        pane.begin();
        present.background().aside(() -> liesAt(file), found -> whileAsked(() -> attempt(file, found)), present::fail);
    }

    /// A drive that is away takes its time over this.
    private static LiesThere liesAt(Path file) {
        return Files.isDirectory(file) ? LiesThere.FOLDER
                : Files.exists(file) ? LiesThere.FILE : LiesThere.NOTHING;
    }

    private void attempt(Path file, LiesThere found) {
        switch (found) {
            case FILE -> attempt(new DataPlace.InFile(file), Optional.empty());
            case FOLDER -> pane.end(messages.text("open.file.none"));
            case NOTHING -> {
                pane.end("");
                if (dialogs.confirm("open.new.question", "open.new.button", file.toString()) == Dialogs.Answer.YES) {
                    attempt(new DataPlace.InFile(file), Optional.empty());
                }
            }
        }
    }

    /// Whoever thought better of it meanwhile opens nothing.
    private void whileAsked(Runnable step) {
        if (isAsked) {
            step.run();
        }
    }

    private void attempt(DataServer server) {
        Optional<String> typed = Optional.of(pane.password()).filter(password -> !password.isEmpty());
        if (typed.isPresent() || !recent.isPasswordKept(server)) {
            attempt(server, typed.or(passwords::given));
            return;
        }
        pane.begin();
        present.background().aside(() -> passwords.kept(server),
                found -> whileAsked(() -> attempt(server, found.or(passwords::given))),
                _ -> whileAsked(() -> attempt(server, passwords.given())));
    }

    private void attempt(DataPlace place, Optional<String> password) {
        if (place.equals(present.place()) && present.isOpen()) {
            pane.end(messages.text("open.already", place.toString()));
            return;
        }
        OpenedPlace next = new OpenedPlace(place, password, clock, _ -> {});
        next.failing(failure -> failed(next, failure));
        candidate = Optional.of(next);
        pane.begin();
        next.openAfter(closing, contents -> opened(next, contents));
    }

    private void opened(OpenedPlace next, OpenedPlace.Contents contents) {
        if (!candidate.equals(Optional.of(next))) {
            letGo(next);
            return;
        }
        String password = pane.password();
        OpenDataPane.Keeping keeping = pane.keeping();
        candidate = Optional.empty();
        closeDialog.run();
        opened.accept(next, contents);
        if (next.place() instanceof DataServer server && !password.isEmpty()
                && keeping == OpenDataPane.Keeping.IN_KEYRING) {
            next.background().aside(() -> {
                passwords.keep(server, password);
                return server;
            }, recent::passwordKept, _ -> notices.refuse(new Refusal("keyring.none")));
        }
    }

    private void failed(OpenedPlace next, Throwable thrown) {
        letGo(next);
        candidate = Optional.empty();
        switch (thrown) {
            case StoreFailure failure -> {
                pane.end(messages.text(Desktop.key(failure), failure.arguments().toArray()));
                if (failure.kind() == StoreFailure.Kind.SERVER_PASSWORD) {
                    pane.askPassword();
                }
            }
            case Refusal refusal -> pane.end(messages.refusal(refusal));
            default -> {
                closeDialog.run();
                present.fail(thrown);
            }
        }
    }

    private static void letGo(OpenedPlace next) {
        Thread.ofPlatform().name("closing").start(next::close);
    }
}
