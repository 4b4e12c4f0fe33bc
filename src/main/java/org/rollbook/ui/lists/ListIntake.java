package org.rollbook.ui.lists;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import org.rollbook.model.Refusal;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Command.Place;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.lists.work.ListsViewModel;

/// The ways in which lists come: a file that is chosen or dropped anywhere on the window, a block that is pasted.
public final class ListIntake {
    private static final List<String> ENDINGS = List.of("xlsx", "xlsm", "ods", "csv", "tsv", "txt", "xls", "et");
    private static final List<String> WORKBOOK = List.of("xlsx");

    private final Messages messages;
    private final ListsViewModel model;
    private final Dialogs dialogs;
    private final Journey journey;

    public ListIntake(Messages messages, ListsViewModel model, Dialogs dialogs, Journey journey) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        this.journey = journey;
    }

    /// What stands in the file menu; pasting works wherever no text field takes the keys.
    public List<Command> commands() {
        return List.of(
                Command.of("lists.choose", Place.FILE, this::choose).afterLine(),
                Command.of("lists.paste", Place.FILE, this::paste).keys("Shortcut+V"),
                Command.of("lists.template", Place.FILE, this::template));
    }

    /// Files that were dropped on the window.
    public void drop(List<Path> files) {
        if (files.size() == 1) {
            take(() -> model.open(files.getFirst()));
        } else {
            model.refuse(new Refusal("import.several", Integer.toString(files.size())));
            journey.to(ScreenId.LISTS);
        }
    }

    void choose() {
        if (model.hasClass()) {
            dialogs.openFile("lists.choose", "lists.kind", ENDINGS).ifPresent(file -> take(() -> model.open(file)));
        } else {
            mayTake();
        }
    }

    void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            drop(clipboard.getFiles().stream().map(file -> file.toPath()).toList());
        } else if (clipboard.hasString() && !clipboard.getString().isBlank()) {
            take(() -> model.openText(clipboard.getString()));
        } else {
            model.refuse(new Refusal("import.paste.empty"));
        }
    }

    void template() {
        dialogs.saveFile("lists.template", "lists.kind.workbook", messages.text("lists.template.name"), WORKBOOK)
                .ifPresent(model.writing()::writeTemplate);
    }

    void export() {
        var words = new ListWords(messages);
        dialogs.saveFile("lists.export", "lists.kind.workbook", messages.text("lists.export.name"), WORKBOOK)
                .ifPresent(target -> model.writing().writeProblems(words::reason, target));
    }

    private void take(Runnable reading) {
        if (mayTake()) {
            journey.to(ScreenId.LISTS);
            reading.run();
        }
    }

    private boolean mayTake() {
        if (!model.hasClass()) {
            model.refuse(new Refusal("import.class.none"));
            return false;
        }
        return !model.isWorkedOn() || dialogs.confirm("lists.replace.question", "lists.replace") == Dialogs.Answer.YES;
    }
}
