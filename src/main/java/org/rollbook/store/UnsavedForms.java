package org.rollbook.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;
import org.rollbook.store.sql.Connections;
import org.rollbook.store.sql.Engine;
import org.rollbook.store.sql.Reading;

/// The half-filled forms that a desk left: no action and no part of the data, so the journal knows nothing of them.
public final class UnsavedForms {
    private final DraftStore drafts = new DraftStore();
    private final Engine engine;
    private final String desk;
    private final Consumer<Step> aside;
    private final Function<Function<Reading, List<UnsavedForm>>, List<UnsavedForm>> read;

    /// Work of the writing connection beside the journal.
    @FunctionalInterface
    interface Step {
        void run(Connections.Writer hand) throws SQLException;
    }

    UnsavedForms(Engine engine, String desk, Consumer<Step> aside,
            Function<Function<Reading, List<UnsavedForm>>, List<UnsavedForm>> read) {
        this.engine = engine;
        this.desk = desk;
        this.aside = aside;
        this.read = read;
    }

    /// The newest first.
    public List<UnsavedForm> all() {
        return read.apply(reading -> drafts.all(reading, desk));
    }

    /// Puts a form away, in place of what was kept of it before.
    public void keep(UnsavedForm form) {
        aside.accept(hand -> drafts.keep(hand.statements(), desk, form));
    }

    /// Removes a form that was saved or discarded, with every trace of what stood in it.
    public void forget(FormName form) {
        aside.accept(hand -> {
            drafts.forget(hand.statements(), desk, form);
            engine.wipe(hand.handle().getConnection());
        });
    }

    /// Removes the forms of every desk, such as those of another time that came back with a backup.
    public void forgetAll() {
        aside.accept(hand -> drafts.forgetAll(hand.statements()));
    }
}
