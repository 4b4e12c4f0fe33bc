package org.rollbook.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rollbook.document.ClassRoster;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.print.Changchun;
import org.rollbook.print.Press;
import org.rollbook.print.font.Faces;

/// D01 from participants to the bytes of its PDF, with the faces already loaded; [RosterPeer] is its peer.
/// Run it with `java -cp target/test-classes:target/classes:<test class path> org.openjdk.jmh.Main RosterBenchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class RosterBenchmark {

    @Param({"80", "10000"})
    public int people;

    private Press press;
    private List<Participant> participants;

    @Setup
    public void load() {
        press = new Press(Faces.load());
        participants = Changchun.people(people);
    }

    @Benchmark
    public byte[] roster() {
        return press.pdf(document(participants));
    }

    static Document document(List<Participant> participants) {
        return new ClassRoster(Changchun.paper(PaperLanguage.ZH)).document(participants, ListOrder.PROTOCOL);
    }
}
