import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rollbook.sheet.CsvWriter;
import org.rollbook.sheet.ParticipantSheet;
import org.rollbook.sheet.ProblemSheet;
import org.rollbook.sheet.SheetFile;
import org.rollbook.sheet.SheetReader;
import org.rollbook.sheet.WorkbookWriter;

/// Writes the lists that corpus.py takes from Rollbook itself: the template, a roster, rows with problems, a CSV table.
///
///     mvn -q test-compile
///     java -cp 'target/classes:target/lib/*' src/build/OwnLists.java target/own
public final class OwnLists {
    private OwnLists() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        WorkbookWriter workbooks = new WorkbookWriter();
        workbooks.writeTemplate(folder.resolve("rb-template.xlsx"));
        List<List<String>> people = List.of(List.of("1", "=王芳", "吉林大学", "13800138001"), List.of("2", "张伟", "长春大学", ""));
        workbooks.write("名册", List.of("学号", "姓名", "单位", "手机"), people, folder.resolve("rb-roster.xlsx"));
        new CsvWriter().write(List.of("姓名", "手机"), List.of(List.of("=王芳", "+49 30 1234567")), folder.resolve("rb-table.csv"));

        SheetFile list = new SheetReader().readText("单位\t姓名\t出生年月\n长春市商务局\t钱一\t1980年5月\n\t\t1980-05-03\n\t钱三\t1980-05-04\n");
        ParticipantSheet sheet = ParticipantSheet.parse(list);
        List<ProblemSheet.Reason> reasons = sheet.people().stream().filter(row -> !row.problems().isEmpty())
                .map(row -> new ProblemSheet.Reason(row, row.problems().getFirst().key())).toList();
        new ProblemSheet().write(sheet.header(), reasons, folder.resolve("rb-problems.xlsx"));
    }
}
