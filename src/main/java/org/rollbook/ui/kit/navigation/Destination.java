package org.rollbook.ui.kit.navigation;

/// Where on a screen somebody at the desk is sent.
public sealed interface Destination {

    /// The screen that understands it.
    default ScreenId screen() {
        return switch (this) {
            case OfParticipant _ -> ScreenId.PARTICIPANTS;
            case OfOrganisation _ -> ScreenId.ORGANISATIONS;
            case SubstituteFor _ -> ScreenId.ARRIVAL;
            case HistoryOf _ -> ScreenId.HISTORY;
            case Merge _ -> ScreenId.CHECKS;
        };
    }

    /// A participant in the list of people.
    record OfParticipant(long participantId) implements Destination {}

    /// An organisation in the directory.
    record OfOrganisation(long organisationId) implements Destination {}

    /// The form for somebody who comes in the place of a participant.
    record SubstituteFor(long participantId) implements Destination {}

    /// What was ever done about a person.
    record HistoryOf(long personId) implements Destination {}

    /// Two records that may be one.
    sealed interface Merge extends Destination {}

    /// Two people who are still to be named.
    record MergePeople() implements Merge {}

    /// A person and whoever is the same.
    record MergePerson(long personId) implements Merge {}

    /// An organisation and whichever is the same.
    record MergeOrganisation(long organisationId) implements Merge {}
}
