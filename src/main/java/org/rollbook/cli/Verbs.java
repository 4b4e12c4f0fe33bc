package org.rollbook.cli;

import java.util.List;

/// Everything that the command line does, in the order in which its help lists it.
final class Verbs {

    private Verbs() {
    }

    static List<Verb> all() {
        return List.of(new DemoVerb(), new AddSampleVerb(), new ClassesVerb(), new ParticipantsVerb(),
                new AddClassVerb(), new ProgrammeVerb(),
                new AddParticipantVerb(), new ArriveVerb(), new WalkInVerb(), new SubstituteVerb(), new WithdrawVerb(),
                new DelegationVerb(),
                new CodesVerb(), new LedgerVerb(), new MarkVerb(), new ImportVerb(), new QualityVerb(), new MergeVerb(),
                new MergeOrganisationsVerb(), new PrintVerb(), new ReportVerb(), new CheckVerb(),
                new BackupVerb(), new RestoreVerb(), new ServerVerb(), new JournalVerb(), new HistoryVerb(), StepVerb.undo(),
                StepVerb.redo());
    }
}
