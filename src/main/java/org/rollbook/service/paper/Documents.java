package org.rollbook.service.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollbook.document.ClassPaper;
import org.rollbook.document.DocumentTypes;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.model.document.Choice;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.paper.Document;
import org.rollbook.print.ComposedDocument;
import org.rollbook.print.PaperPrinter;
import org.rollbook.print.Press;
import org.rollbook.print.font.Faces;
import org.rollbook.print.font.Glyphs;
import org.rollbook.service.course.RollCall;
import org.rollbook.sheet.writing.WorkbookWriter;
import org.rollbook.store.Database;

/// Documents on paper and as files: one content for preview, PDF, printer and spreadsheet.
///
/// Whatever leaves the program is noted in the journal first, and carries the number of that entry in its footer.
public final class Documents {
    private final Database database;
    private final RollCall rollCall;
    private final PaperPrinter printer = new PaperPrinter();
    private final WorkbookWriter workbooks = new WorkbookWriter();
    private Optional<Faces> faces = Optional.empty();
    private volatile Optional<ComposedDocument> last = Optional.empty();

    public Documents(Database database, RollCall rollCall) {
        this.database = database;
        this.rollCall = rollCall;
    }

    /// What is asked for: which document of which class, and what was chosen for it.
    public record Request(long classId, DocumentType type, Choice choice) {
    }

    /// All documents that there are, in the order in which they are offered.
    public static List<DocumentType> types() {
        return DocumentTypes.all();
    }

    /// How a document leaves the program.
    public enum Format { PDF, XLSX }

    /// The content as it would be printed now, without a number.
    public Document draft(Request request) {
        return request.type().build(rollCall.dossier(request.classId()), request.choice());
    }

    /// The pages of a document. Slow the first time, when the typefaces are read; keep it off the screen's thread.
    public Preview preview(Document document) {
        return new Preview(composed(document).pdf(document), new Glyphs(faces()).missing(document));
    }

    /// The characters of a text that no bundled typeface prints, empty when all of it prints; slow the first time.
    public List<String> unprintable(String text) {
        return new Glyphs(faces()).missing(text);
    }

    /// Notes in the journal that a document leaves as a file and gives it its number; a file that cannot be written to
    /// and a document that cannot be made are refused before.
    public Document issue(Request request, Format format, Path target) {
        requireNoData(target);
        PathCheck.requireWritable(target);
        return issue(request, format.name().toLowerCase(Locale.ROOT));
    }

    /// Writes an issued document to a file, whole or not at all. Slow work that asks the database nothing.
    public void write(Document document, Format format, Path target) {
        requireNoData(target);
        switch (format) {
            case PDF -> composed(document).save(document, target);
            case XLSX -> workbooks.write(document, target);
        }
    }

    /// The names of the printers that the system offers.
    public List<String> printers() {
        return printer.printers();
    }

    /// Notes the printing in the journal and gives the document for the printer its number.
    public Document issueForPrinter(Request request, String printerName) {
        return issue(request, printerName);
    }

    /// Sends an issued document to a printer; returns when the print system has taken it.
    public void print(Document document, String printerName) {
        printer.print(composed(document).pdf(document), document.code(), printerName);
    }

    /// The pages of a document; what was looked at and has not changed since is not laid out again.
    private ComposedDocument composed(Document document) {
        ComposedDocument pages = last.filter(one -> one.fits(document))
                .orElseGet(() -> new Press(faces()).compose(document));
        last = Optional.of(pages);
        return pages;
    }

    /// The typefaces, parsed with the first document and kept.
    private synchronized Faces faces() {
        if (faces.isEmpty()) {
            faces = Optional.of(Faces.load());
        }
        return faces.get();
    }

    /// A document replaces an earlier file of its name, but never the data.
    private void requireNoData(Path target) {
        if (database.isInUse(target.toAbsolutePath())) {
            throw new Refusal("document.target.data", target.toString());
        }
    }

    /// A document that cannot be made is refused before it is noted.
    private Document issue(Request request, String to) {
        Document draft = draft(request);
        DocumentType type = request.type();
        long number = database
                .record(ActionType.DOCUMENT_ISSUE.in(request.classId(), type.code(), type.halfDay(request.choice()), to,
                        type.inJournal(request.choice())));
        return ClassPaper.issued(draft, Long.toString(number));
    }
}
