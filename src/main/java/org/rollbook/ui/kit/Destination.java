package org.rollbook.ui.kit;

/// Where on a screen somebody at the desk is sent.
public sealed interface Destination {
    ScreenId screen();

    /// A participant in the list of people.
    record OfParticipant(long participantId) implements Destination {
        @Override
        public ScreenId screen() {
            return ScreenId.PARTICIPANTS;
        }
    }

    /// An organisation in the directory.
    record OfOrganisation(long organisationId) implements Destination {
        @Override
        public ScreenId screen() {
            return ScreenId.ORGANISATIONS;
        }
    }

    /// The form for somebody who comes in the place of a participant.
    record SubstituteFor(long participantId) implements Destination {
        @Override
        public ScreenId screen() {
            return ScreenId.ARRIVAL;
        }
    }

    /// What was ever done about a person.
    record HistoryOf(long personId) implements Destination {
        @Override
        public ScreenId screen() {
            return ScreenId.HISTORY;
        }
    }

    /// Two records that may be one.
    sealed interface Merge extends Destination {
        @Override
        default ScreenId screen() {
            return ScreenId.CHECKS;
        }
    }

    /// Two people who are still to be named.
    record MergePeople() implements Merge { }

    /// A person and whoever is the same.
    record MergePerson(long personId) implements Merge { }

    /// An organisation and whichever is the same.
    record MergeOrganisation(long organisationId) implements Merge { }
}
