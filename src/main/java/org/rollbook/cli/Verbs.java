package org.rollbook.cli;

import java.util.List;
import org.rollbook.cli.care.AddSampleVerb;
import org.rollbook.cli.care.BackupVerb;
import org.rollbook.cli.care.CheckVerb;
import org.rollbook.cli.care.DemoVerb;
import org.rollbook.cli.care.HistoryVerb;
import org.rollbook.cli.care.JournalVerb;
import org.rollbook.cli.care.RestoreVerb;
import org.rollbook.cli.care.ServerVerb;
import org.rollbook.cli.care.StepVerb;
import org.rollbook.cli.course.AddClassVerb;
import org.rollbook.cli.course.ClassesVerb;
import org.rollbook.cli.course.CodesVerb;
import org.rollbook.cli.course.LedgerVerb;
import org.rollbook.cli.course.MarkVerb;
import org.rollbook.cli.course.PrintVerb;
import org.rollbook.cli.course.ProgrammeVerb;
import org.rollbook.cli.course.ReportVerb;
import org.rollbook.cli.desk.ArriveVerb;
import org.rollbook.cli.desk.DelegationVerb;
import org.rollbook.cli.desk.SubstituteVerb;
import org.rollbook.cli.desk.WalkInVerb;
import org.rollbook.cli.desk.WithdrawVerb;
import org.rollbook.cli.kit.Verb;
import org.rollbook.cli.people.AddParticipantVerb;
import org.rollbook.cli.people.ImportVerb;
import org.rollbook.cli.people.MergeOrganisationsVerb;
import org.rollbook.cli.people.MergeVerb;
import org.rollbook.cli.people.ParticipantsVerb;
import org.rollbook.cli.people.QualityVerb;

/// Everything that the command line does, in the order in which its help lists it.
public final class Verbs {

    private Verbs() {
    }

    public static List<Verb> all() {
        return List.of(new DemoVerb(), new AddSampleVerb(), new ClassesVerb(), new ParticipantsVerb(),
                new AddClassVerb(), new ProgrammeVerb(),
                new AddParticipantVerb(), new ArriveVerb(), new WalkInVerb(), new SubstituteVerb(), new WithdrawVerb(),
                new DelegationVerb(),
                new CodesVerb(), new LedgerVerb(), new MarkVerb(), new ImportVerb(), new QualityVerb(), new MergeVerb(),
                new MergeOrganisationsVerb(), new PrintVerb(), new ReportVerb(), new CheckVerb(),
                new BackupVerb(), new RestoreVerb(), new ServerVerb(), new JournalVerb(), new HistoryVerb(),
                StepVerb.undo(),
                StepVerb.redo());
    }
}
