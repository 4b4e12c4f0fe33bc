package org.rollbook.ui.lists.work;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.SheetImport.Choices;
import org.rollbook.service.lists.file.ListFile;

/// The list that somebody is working on: it outlives the screen and a change of language.
public final class ListInHand {
    /// Where it came from; a pasted block has no file.
    Optional<Path> file = Optional.empty();
    Choices choices = Choices.NONE;
    Optional<ListFile> list = Optional.empty();
    Map<String, String> mappings = Map.of();
    Map<String, Organisation> means = new HashMap<>();
    Optional<ImportPlan> plan = Optional.empty();
    Columns columns = Columns.FOUND;
    Step step = Step.NONE;
    /// The list before this one, until another is taken up or it is taken back.
    Optional<WrittenList> done = Optional.empty();
    Optional<RejectedList> unread = Optional.empty();
    /// The sheets of the same file that were written.
    Set<String> sheetsDone = new HashSet<>();
    /// The class that it was compared with, and the edition of the data.
    long classId;
    int revision = -1;

    /// Whether somebody mapped a column by hand, which is worth remembering.
    enum Columns { FOUND, CHOSEN }

    void clear() {
        file = Optional.empty();
        choices = Choices.NONE;
        list = Optional.empty();
        means = new HashMap<>();
        plan = Optional.empty();
        columns = Columns.FOUND;
        step = Step.NONE;
    }

    /// For a list from elsewhere.
    void forget() {
        clear();
        done = Optional.empty();
        unread = Optional.empty();
        sheetsDone = new HashSet<>();
    }
}
