package org.rollbook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.service.Services;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.Progress;
import org.rollbook.service.lists.SheetImport.Choices;
import org.rollbook.service.lists.SheetImport;
import org.rollbook.sheet.writing.CsvWriter;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// Lists of every shape, planned with ten times as many rows: no rule may look at all rows again for each of them.
///
/// Goal: at most twelve times the processor time, which says the same on a busy machine.
public final class ShapesComparison {
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final int PEOPLE = Integer.getInteger("rollbook.bench.people", 100_000);
    private static final int LINES = PEOPLE / 10;
    private static final int NAME = 1;
    private static final int ORGANISATION = 3;
    private static final int POSITION = 4;
    private static final int PHONE = 5;
    private static final int NOTE = 7;
    private static final List<String> RARE = List.of("门", "代", "云", "平", "年", "山", "国", "力");
    private static final List<String> NOBODY = List.of("看看来", "跑步走", "很好吃", "写作业", "听不见", "睡不着");
    private static final List<String> REMARKS = List.of("第%d天下午到，请安排住宿", "与%d号同车前往", "航班CA%d，需要接机", "房间%d，晚上不参加聚餐");

    private final Path folder;

    private ShapesComparison(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("rollbook.bench.folder", "target")),
                "shapes");
        try {
            new ShapesComparison(folder.toAbsolutePath()).compare();
        } finally {
            Processes.deleteAll(folder);
        }
    }

    private void compare() throws IOException {
        System.out.printf("%,d people (%,d in messages) beside a tenth of them%n", PEOPLE, LINES);
        String wanted = System.getProperty("rollbook.bench.shape", "");
        Map<String, List<List<String>>> all = shapes(Crowd.of(PEOPLE));
        all.keySet().removeIf(shape -> !shape.contains(wanted));
        if (!all.isEmpty()) {
            planned("warm", all.values().iterator().next().subList(0, PEOPLE / 10));
        }
        System.out.printf("%-34s %12s %12s %8s %8s%n", "shape", "all (ms)", "tenth (ms)", "times", "goal");
        all.forEach((shape, rows) -> {
            double tenth = Math.min(planned(shape, rows.subList(0, rows.size() / 10)),
                    planned(shape, rows.subList(0, rows.size() / 10)));
            Comparison.print(shape, planned(shape, rows), tenth, 12);
        });
    }

    /// The rows of each shape, headings included.
    private static Map<String, List<List<String>>> shapes(List<List<String>> rows) {
        Map<String, List<List<String>>> shapes = new LinkedHashMap<>();
        shapes.put("plain", headed(rows));
        shapes.put("no running numbers", each(headed(rows), row -> row.subList(1, row.size())));
        shapes.put("one organisation", headed(each(rows, row -> with(row, ORGANISATION, "长春市商务局"))));
        shapes.put("an organisation for 20 people", headed(each(rows,
                row -> with(row, ORGANISATION, row.get(ORGANISATION) + number(row) / 20 + "分公司"))));
        shapes.put("organisation written once", headed(each(rows, row -> with(row, ORGANISATION,
                number(row) % 20 == 1 ? row.get(ORGANISATION) + number(row) / 20 + "分公司" : ""))));
        shapes.put("no positions", headed(each(rows, row -> with(row, POSITION, ""))));
        shapes.put("remarks", headed(each(rows, row -> with(row, NOTE,
                REMARKS.get(number(row) % REMARKS.size()).formatted(number(row))))));
        shapes.put("namesakes", headed(each(rows, row -> with(row, NAME, "王伟"))));
        shapes.put("names with offices", headed(each(rows, row -> with(row, NAME, row.get(NAME) + "处长"))));
        shapes.put("rare surnames", headed(each(rows,
                row -> with(row, NAME, RARE.get(number(row) % RARE.size()) + row.get(NAME).substring(1)))));
        shapes.put("a third no names", headed(each(rows, row -> number(row) % 3 == 0
                ? List.of(row.getFirst(), NOBODY.get(number(row) % NOBODY.size()), "", "", "", "", "", "") : row)));
        shapes.put("ends in empty rows", headed(each(rows, row -> number(row) % 10 > 4 || number(row) < 7
                ? row : List.of(row.getFirst(), row.get(NAME), "", "", "", "", "", ""))));
        shapes.put("organisation and position", headedBy(List.of("序号", "姓名", "工作单位及职务", "手机", "备注"),
                each(rows, row -> List.of(row.getFirst(), row.get(NAME), row.get(ORGANISATION) + row.get(POSITION),
                        row.get(PHONE), row.get(NOTE)))));
        shapes.put("name and organisation", headedBy(List.of("序号", "姓名及单位", "手机"),
                each(rows, row -> List.of(row.getFirst(), row.get(NAME) + "（" + row.get(ORGANISATION) + "）",
                        row.get(PHONE)))));
        shapes.put("names only", headedBy(List.of("姓名"), each(rows, row -> List.of(row.get(NAME)))));
        shapes.put("a state", headedBy(List.of("姓名", "单位", "审核状态", "填报时间"), each(rows,
                row -> List.of(row.get(NAME), row.get(ORGANISATION), "审核通过", "2026-11-30 08:" + number(row)))));
        shapes.put("headings on each page", paged(headed(rows), 40, Crowd.HEADINGS));
        shapes.put("sums", paged(headed(rows), 20, List.of("小计", "20人", "", "", "", "", "", "")));
        shapes.put("sections", paged(headed(each(rows, row -> with(row, ORGANISATION, ""))), 20,
                List.of("吉林省商务厅", "", "", "", "", "", "", "")));
        shapes.put("messages", each(rows.subList(0, LINES), row -> List.of(number(row) + ". " + row.get(NAME) + " "
                + row.get(ORGANISATION) + " " + row.get(POSITION) + " " + row.get(PHONE) + " " + row.get(NOTE))));
        return shapes;
    }

    private static int number(List<String> row) {
        return Integer.parseInt(row.getFirst());
    }

    private static List<List<String>> headed(List<List<String>> rows) {
        return headedBy(Crowd.HEADINGS, rows);
    }

    private static List<List<String>> headedBy(List<String> headings, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(rows.size() + 1);
        all.add(headings);
        all.addAll(rows);
        return all;
    }

    private static List<List<String>> each(List<List<String>> rows, UnaryOperator<List<String>> change) {
        return rows.stream().map(change).toList();
    }

    private static List<List<String>> paged(List<List<String>> rows, int page, List<String> between) {
        return IntStream.range(0, rows.size()).boxed()
                .flatMap(i -> i > 0 && i % page == 0 ? List.of(rows.get(i), between).stream()
                        : List.of(rows.get(i)).stream())
                .toList();
    }

    private static List<String> with(List<String> row, int column, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, text);
        return changed;
    }

    /// Milliseconds of the processor from the file to the plan.
    private double planned(String shape, List<List<String>> rows) {
        try {
            Path list = csv(rows);
            String text = String.join("\n", rows.stream().map(List::getFirst).toList());
            Path data = Files.createTempDirectory(folder, "data");
            try (Database database = Database.file(new DataFile(data.resolve("bench.rollbook")),
                    Access.READ_WRITE, new Actor("bench", "desk"), Clock.systemUTC())) {
                database.open();
                Services services = Services.over(database);
                LocalDate from = LocalDate.of(2026, 1, 5);
                long classId = services.classes().create(
                        TrainingClass.draft("bench", new BilingualName("测", "Bench"), from, from.plusDays(4)),
                        Set.of(Half.AM)).id();
                long start = PROCESS.getProcessCpuTime();
                SheetImport imports = services.sheetImport();
                ListFile read = shape.equals("messages") ? imports.readText(text)
                        : imports.read(list, Choices.NONE, Progress.NONE);
                imports.plan(read, imports.onFile(classId, read), Map.of(), Progress.NONE);
                return (PROCESS.getProcessCpuTime() - start) / 1e6;
            } finally {
                Processes.deleteAll(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path csv(List<List<String>> rows) {
        Path list = folder.resolve("list.csv");
        new CsvWriter().write(rows.getFirst(), rows.subList(1, rows.size()), list);
        return list;
    }
}
