package org.rollbook.ui.arrival;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.rollbook.model.people.Participant;
import org.rollbook.ui.kit.form.KeptForm;

/// What stands over the hits and the card, one thing at a time; a form that a scan interrupts waits aside as it is.
final class DeskForms {
    private final WalkInViewModel walkIn;
    private final DelegationViewModel delegation;
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.NONE);
    private final ReadOnlyObjectWrapper<Panel> aside = new ReadOnlyObjectWrapper<>(Panel.NONE);

    /// What can stand over the hits and the card.
    enum Panel {
        NONE, REPLACED, WALK_IN, DELEGATION, MISSING, MOVES, PURPOSE;

        private boolean isForm() {
            return this == WALK_IN || this == DELEGATION;
        }
    }

    DeskForms(WalkInViewModel walkIn, DelegationViewModel delegation) {
        this.walkIn = walkIn;
        this.delegation = delegation;
        walkIn.kept().listen(event -> {
            if (event == KeptForm.Event.BACK) {
                panel.set(Panel.WALK_IN);
            }
        });
        panel.subscribe((was, _) -> {
            if (was == Panel.WALK_IN && aside.get() != Panel.WALK_IN) {
                walkIn.leave();
            }
        });
    }

    ObjectProperty<Panel> panel() {
        return panel;
    }

    /// The form that waits aside, to which Esc leads back.
    ReadOnlyObjectProperty<Panel> aside() {
        return aside.getReadOnlyProperty();
    }

    /// With what was asked in vain; without that, the form that waits aside is taken up.
    void openWalkIn(long classId, String asked) {
        if (asked.isEmpty() && aside.get() == Panel.WALK_IN) {
            resume();
            return;
        }
        aside.set(Panel.NONE);
        walkIn.open(classId, asked);
        panel.set(Panel.WALK_IN);
    }

    void openSubstitute(Participant replaced) {
        drop();
        walkIn.openFor(replaced);
        panel.set(Panel.WALK_IN);
    }

    void openReplaced() {
        panel.set(Panel.REPLACED);
    }

    void openDelegation(String asked) {
        if (asked.isEmpty() && aside.get() == Panel.DELEGATION) {
            resume();
            return;
        }
        delegation.open(asked);
        panel.set(Panel.DELEGATION);
    }

    /// Makes way for a card, or for the box.
    void stepAside() {
        if (panel.get().isForm()) {
            drop();
            aside.set(panel.get());
        }
        panel.set(Panel.NONE);
    }

    /// Takes up the form that waits aside; false when there is none.
    boolean resume() {
        Panel form = aside.get();
        if (form == Panel.NONE) {
            return false;
        }
        aside.set(Panel.NONE);
        panel.set(form);
        return true;
    }

    /// Closes everything, what waits aside as well.
    void close() {
        drop();
        panel.set(Panel.NONE);
    }

    private void drop() {
        if (aside.get() == Panel.WALK_IN) {
            walkIn.leave();
        }
        aside.set(Panel.NONE);
    }
}
