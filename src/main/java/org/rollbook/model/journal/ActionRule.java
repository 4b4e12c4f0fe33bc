package org.rollbook.model.journal;

import java.util.Set;

/// What an action type says about itself beside its name and its arguments.
///
/// @param role           who may do it
/// @param needsOpenClass whether its class must be neither closed nor archived
/// @param undoable       whether it can be taken back
/// @param reach          how far what it changes is seen
record ActionRule(StaffRole role, boolean needsOpenClass, boolean undoable, Reach reach, Set<Concern> concerns) {

    /// Whether what an action changes is seen in its own class only.
    enum Reach { ONE_CLASS, EVERYWHERE }

    ActionRule {
        concerns = Set.copyOf(concerns);
    }

    /// It changes what belongs to one class, and a closed class bars it.
    static ActionRule openClass(StaffRole role, Concern... concerns) {
        return new ActionRule(role, true, true, Reach.ONE_CLASS, Set.of(concerns));
    }

    /// It is about one class, closed or not.
    static ActionRule anyClass(StaffRole role, Concern... concerns) {
        return new ActionRule(role, false, true, Reach.ONE_CLASS, Set.of(concerns));
    }

    /// It changes what several classes share.
    static ActionRule shared(StaffRole role, Concern... concerns) {
        return new ActionRule(role, false, true, Reach.EVERYWHERE, Set.of(concerns));
    }

    /// The same for one that changes what other classes share too.
    ActionRule seenEverywhere() {
        return new ActionRule(role, needsOpenClass, undoable, Reach.EVERYWHERE, concerns);
    }

    /// The same for one that nothing takes back.
    ActionRule forGood() {
        return new ActionRule(role, needsOpenClass, false, reach, concerns);
    }
}
