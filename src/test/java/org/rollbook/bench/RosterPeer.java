package org.rollbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollbook.model.paper.Document;
import org.rollbook.print.Changchun;
import org.rollbook.print.Press;
import org.rollbook.print.font.Faces;
import org.rollbook.sheet.writing.WorkbookWriter;

/// D01 beside what a coordinator would do without Rollbook: LibreOffice turning the same roster's workbook into PDF.
///
/// LibreOffice is measured warm: one process converts one file, another converts several, the difference is shared
/// among the further files. Run it with
/// `java -cp target/test-classes:target/classes:<test class path> org.rollbook.bench.RosterPeer`.
public final class RosterPeer {
    private static final int WARM_UP = 20;
    private static final int RUNS = 11;

    private RosterPeer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Press press = new Press(Faces.load());
        System.out.printf("%8s %14s %22s %8s%n", "people", "Rollbook (ms)", "LibreOffice warm (ms)", "ratio");
        measure(press, 80, 20);
        measure(press, 10_000, 3);
    }

    private static void measure(Press press, int people, int files) throws IOException, InterruptedException {
        Document document = RosterBenchmark.document(Changchun.people(people));
        double own = ownMedian(press, document);
        double peer = libreOffice(document, files);
        System.out.printf("%8d %14.1f %22.1f %8.1f%n", people, own, peer, peer / own);
    }

    private static double ownMedian(Press press, Document document) {
        double[] times = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            press.pdf(document);
            times[Math.max(i, 0)] = millisSince(start);
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static double libreOffice(Document document, int files) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("roster-peer");
        try {
            List<Path> workbooks = new ArrayList<>();
            for (int i = 0; i <= files; i++) {
                Path workbook = folder.resolve("roster" + i + ".xlsx");
                new WorkbookWriter().write(document, workbook);
                workbooks.add(workbook);
            }
            convert(folder, workbooks.subList(0, 1));
            double one = convert(folder, workbooks.subList(0, 1));
            double all = convert(folder, workbooks);
            return (all - one) / files;
        } finally {
            deleteAll(folder);
        }
    }

    private static double convert(Path folder, List<Path> workbooks) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless", "--convert-to", "pdf", "--outdir", folder.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        long start = System.nanoTime();
        new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return millisSince(start);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
