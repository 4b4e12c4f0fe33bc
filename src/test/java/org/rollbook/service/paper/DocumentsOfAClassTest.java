package org.rollbook.service.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.service.Desk;

/// The papers of one of two classes: who stands on them, and what does not.
final class DocumentsOfAClassTest {
    private static final String ID = "11010519491231002X";
    private static final HalfDay MONDAY = HalfDay.parse("2014-07-21/am");

    @TempDir
    private Path folder;
    private Desk desk;
    private Documents documents;
    private TrainingClass summer;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        documents = new Documents(desk.database(), desk.rollCall());
        summer = desk.newClass("CC-1", 5);
        register(summer, "王芳", "13812345678", ID);
        register(summer, "王芳", "19912345678", "");
        register(summer, "张伟", "8877000", "");
        register(desk.newClass("CC-2", 5), "李静", "13787654321", "");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void noWholeNumberStandsOnAnyOfThem() {
        for (DocumentType kind : Documents.types()) {
            for (PaperLanguage language : PaperLanguage.values()) {
                for (ListOrder order : ListOrder.values()) {
                    String text = documents.draft(request(kind.code(), language, order)).toString().replaceAll("[ -]",
                            "");
                    assertThat(text).as(kind.code() + " " + language + " " + order).doesNotContain("13812345678",
                            "19912345678", "8877000", ID, "李静");
                }
            }
        }
        assertThat(documents.draft(request("D01")).toString()).contains("138****5678", "199****5678", "*******");
    }

    @Test
    void internalRemarksStandOnNoneOfThem() {
        Participant zhao = desk.register(summer, "赵六");
        desk.registration().edit(zhao.with(PersonField.NOTE, "需要接站").with(PersonField.INTERNAL_NOTE, "清真；高血压"), "");

        for (DocumentType kind : Documents.types()) {
            for (PaperLanguage language : PaperLanguage.values()) {
                assertThat(documents.draft(request(kind.code(), language, ListOrder.NUMBER)).toString())
                        .as(kind.code() + " " + language)
                        .doesNotContain("清真", "高血压");
            }
        }
        assertThat(documents.draft(request("D01")).toString()).contains("需要接站");
    }

    @Test
    void whoHasWithdrawnIsAskedForNoSignature() {
        Participant gone = desk.register(summer, "赵六");
        desk.rollCall()
                .mark(Mark.of(summer.id(), gone.id(), desk.session(summer, "2014-07-21/am").id(), Status.PRESENT));
        desk.registration().withdraw(gone);

        assertThat(documents.draft(signInSheet("2014-07-25/pm")).toString()).contains("王芳", "张伟").doesNotContain("赵六");
        assertThat(documents.draft(request("D01")).toString()).contains("王芳", "张伟").doesNotContain("赵六");
        assertThat(documents.draft(request("D02C")).toString()).contains("王芳", "张伟").doesNotContain("赵六");
        assertThat(documents.draft(request("D05")).toString()).as("whose marks are kept").contains("赵六");
    }

    @Test
    void aPrintingAfterThePreviewLaysOutNothingAgainUnlessSomethingHasChanged() throws IOException {
        Path file = folder.resolve("roster.pdf");
        long composing = bytesOf(() -> documents.preview(documents.draft(request("D01"))).close());
        Document issued = documents.issue(request("D01"), Documents.Format.PDF, file);
        composing = Math.min(composing, bytesOf(
                () -> new Documents(desk.database(), desk.rollCall()).write(issued, Documents.Format.PDF, file)));

        assertThat(bytesOf(() -> documents.write(issued, Documents.Format.PDF, file))).isLessThan(composing / 2);
        assertThat(textOf(file)).contains("编号：" + issued.stamp().id());

        desk.register(summer, "赵六");
        documents.write(documents.issue(request("D01"), Documents.Format.PDF, file), Documents.Format.PDF, file);
        assertThat(textOf(file)).contains("赵六");
    }

    /// Memory asked for, which means the same on every machine.
    private static long bytesOf(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String textOf(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void everyIssueIsNotedUnderANumberOfItsOwn() {
        Document first = documents.issue(request("D01"), Documents.Format.PDF, folder.resolve("a.pdf"));
        Document second = documents.issue(request("D01"), Documents.Format.XLSX, folder.resolve("b.xlsx"));
        Document third = documents.issueForPrinter(request("D03"), "office");

        assertThat(first.stamp().id()).isNotEmpty().isNotEqualTo(second.stamp().id());
        assertThat(documents.draft(request("D01")).stamp().id()).isEmpty();
        assertThat(desk.history().journal(OptionalLong.of(summer.id()), 3)).extracting(line -> line.entry().arguments())
                .containsExactly(List.of("D03", "2014-07-21/am", "office", "language=both order=number blankRows=0"),
                        List.of("D01", "", "xlsx", "language=both order=number"),
                        List.of("D01", "", "pdf", "language=both order=number"));
        assertThat(desk.history().journal(OptionalLong.of(summer.id()), 1).getFirst().entry().seq())
                .hasToString(third.stamp().id());
    }

    @Test
    void whatCannotBeMadeIsRefusedAndNotNoted() {
        int entries = desk.history().journal(OptionalLong.empty(), 100).size();
        Documents.Request none = Desk.request(summer.id(), "D03", PaperLanguage.ZH);
        Documents.Request evening = signInSheet("2014-07-21/eve");

        assertRefused("document.session.missing", () -> documents.issueForPrinter(none, "office"));
        assertRefused("session.unknown", () -> documents.issue(evening, Documents.Format.PDF, folder.resolve("x.pdf")));
        assertRefused("document.target.data",
                () -> documents.issue(request("D01"), Documents.Format.PDF, folder.resolve("test.rollbook")));
        DocumentOption.Number rows = new DocumentOption.Number("blankRows", 0, 100, 3, 0);
        assertRefused("document.option.word", () -> none.choice().with(rows, 101));
        assertRefused("document.option.word", () -> none.choice().with(rows, -1));
        assertRefused("document.option.word", () -> rows.parse("three"));
        assertRefused("document.option.word", () -> DocumentOption.order(ListOrder.NUMBER).parse("weather"));

        assertThat(desk.history().journal(OptionalLong.empty(), 100)).hasSize(entries);
        assertThat(none.choice().with(rows, 100).get(rows)).isEqualTo(100);
    }

    private Documents.Request signInSheet(String halfDay) {
        return Desk.of(Desk.request(summer.id(), "D03", PaperLanguage.ZH), HalfDay.parse(halfDay));
    }

    private Documents.Request request(String code) {
        return request(code, PaperLanguage.BOTH, ListOrder.NUMBER);
    }

    private Documents.Request request(String code, PaperLanguage language, ListOrder order) {
        return Desk.of(Desk.request(summer.id(), code, language, order), MONDAY);
    }

    private void register(TrainingClass trainingClass, String name, String phone, String id) {
        desk.registration().register(
                Participant.draft(trainingClass.id(), Person.named(name).withId(IdType.RESIDENT_ID, IdNumber.of(id))
                        .withPhone(Phone.of(phone))),
                "");
    }
}
