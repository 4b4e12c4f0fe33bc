package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.service.paper.Documents;
import org.rollbook.model.document.DocumentType;
import org.rollbook.cli.Shell.Answer;

/// Internal remarks: entered, imported, told, taken back and merged; on no document.
final class InternalNoteTest {
    private static final List<String> INTERNAL = List.of("清真", "高血压");

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("base.db"), folder.resolve("usual.db"));
        done("add-class", "--code", "T1", "--title-zh", "测试班", "--title-en", "Test class", "--from", "2014-07-21",
                "--to", "2014-07-25");
    }

    @Test
    void whatIsEnteredIsToldAndPrintedNowhere() throws IOException {
        done("add-participant", "--class", "T1", "--name", "王芳", "--note", "领队", "--internal-note", "清真；高血压");

        assertThat(person(0)).containsEntry("note", "领队").containsEntry("internalNote", "清真；高血压");
        assertThat(done("history", "--class", "T1").out()).contains("清真；高血压");
        for (DocumentType kind : Documents.types()) {
            for (String ending : List.of(".pdf", ".xlsx")) {
                Path file = folder.resolve(kind.code() + ending);
                done("print", kind.code(), "--class", "T1", "--out", file.toString(), "--language", "both", "--session",
                        "2014-07-21/am");
                assertThat(text(file)).as(file.toString()).contains("测试班").doesNotContain(INTERNAL);
            }
        }
        done("ledger", "--class", "T1", "--out", folder.resolve("ledger.xlsx").toString());
        assertThat(text(folder.resolve("ledger.xlsx"))).doesNotContain(INTERNAL);
    }

    @Test
    void aListPutsDietAndHealthThereSaysSoAndIsTakenBackWhole() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "姓名,单位,备注\n王芳,商务局,领队；清真\n张伟,商务局,需要接站\n");

        Map<String, Object> answer = done("import", list.toString(), "--class", "T1", "--json").map();
        Map<String, Object> first = rows(answer).stream().filter(row -> "王芳".equals(row.get("name"))).findFirst()
                .orElseThrow();
        assertThat(first).containsEntry("outcome", "new").containsEntry("field", null);
        assertThat(first.get("problems").toString()).contains("internalNote", "told", "清真", "not printed");
        assertThat(person(0)).containsEntry("note", "领队").containsEntry("internalNote", "清真");
        assertThat(person(1)).containsEntry("note", "需要接站").containsEntry("internalNote", "");
        assertThat(done("import", list.toString(), "--class", "T1", "--strict", "--json").map())
                .containsEntry("unchanged", 2);

        done("undo", "--last", "1");
        assertThat(done("participants", "--class", "T1", "--json").list()).isEmpty();
    }

    @Test
    void theQualityListNamesWhoHasSuchWordsInThePublicRemarks() {
        done("add-participant", "--class", "T1", "--name", "王芳", "--organisation", "商务局", "--note", "糖尿病");

        Map<String, Object> finding = Shell.asMap(done("quality", "--class", "T1", "--json").list().getFirst());
        assertThat(finding).containsEntry("kind", "publicNote").containsEntry("field", "note").containsEntry("code",
                "internal");
        assertThat(finding.get("people").toString()).contains("王芳");
    }

    @Test
    void aMergeKeepsWhatOnlyOneOfTwoSays() {
        done("add-participant", "--class", "T1", "--name", "王芳", "--note", "领队");
        done("add-participant", "--class", "T1", "--name", "王芳", "--internal-note", "清真");

        done("merge", "T1/1", "T1/2", "--sure");

        assertThat(person(0)).containsEntry("note", "领队").containsEntry("internalNote", "清真");
    }

    private Map<String, Object> person(int at) {
        return Shell.asMap(done("participants", "--class", "T1", "--order", "number", "--json").list().get(at));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> answer) {
        return (List<Map<String, Object>>) answer.get("rows");
    }

    private Answer done(String... words) {
        Answer answer = shell.run(words);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private static String text(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(document);
            }
        }
        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            StringWriter text = new StringWriter();
            DataFormatter cells = new DataFormatter();
            workbook.forEach(sheet -> sheet
                    .forEach(row -> row.forEach(cell -> text.append(cells.formatCellValue(cell)).append('\n'))));
            return text.toString();
        }
    }
}
