package org.rollbook.service.paper;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Attendance;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.DocumentKind;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Stamp;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.print.Faces;
import org.rollbook.print.Glyphs;
import org.rollbook.print.PaperPrinter;
import org.rollbook.print.Press;
import org.rollbook.print.papers.ArrivalCodes;
import org.rollbook.print.papers.AttendanceSummary;
import org.rollbook.print.papers.ClassPaper;
import org.rollbook.print.papers.ClassRoster;
import org.rollbook.print.papers.ClassSchedule;
import org.rollbook.print.papers.SignInSheet;
import org.rollbook.service.course.RollCall;
import org.rollbook.sheet.writing.WorkbookWriter;
import org.rollbook.store.Database;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.PeopleStore;

/// Documents on paper and as files: one content for preview, PDF, printer and spreadsheet.
///
/// Whatever leaves the program is noted in the journal first, and carries the number of that entry in its footer.
public final class Documents {
    private final Database database;
    private final RollCall rollCall;
    private final PaperPrinter printer = new PaperPrinter();
    private final WorkbookWriter workbooks = new WorkbookWriter();
    private final OrganisationStore organisations = new OrganisationStore();
    private final PeopleStore people = new PeopleStore();
    private Optional<Faces> faces = Optional.empty();

    public Documents(Database database, RollCall rollCall) {
        this.database = database;
        this.rollCall = rollCall;
    }

    /// What is asked for: which document of which class, in which language and order.
    ///
    /// @param session   the half-day of a sign-in sheet, empty for other documents
    /// @param blankRows empty rows at the end of a sign-in sheet, 0 to 100
    public record Wish(long classId, DocumentKind kind, PaperLanguage language, ListOrder order, Optional<HalfDay> session,
            int blankRows) {
        private static final int MOST_BLANK_ROWS = 100;

        public Wish {
            if (blankRows < 0 || blankRows > MOST_BLANK_ROWS) {
                throw new Refusal("document.blankRows.range", Integer.toString(MOST_BLANK_ROWS));
            }
        }
    }

    /// How a document leaves the program.
    public enum Format { PDF, XLSX }

    /// The content as it would be printed now, without a number.
    public Document draft(Wish wish) {
        return document(wish, "");
    }

    /// The pages of a document. Slow the first time, when the typefaces are read; keep it off the screen's thread.
    public Preview preview(Document document) {
        return new Preview(new Press(faces()).pdf(document), new Glyphs(faces()).missing(document));
    }

    /// The characters of a text that no bundled typeface prints, empty when all of it prints; slow the first time.
    public List<String> unprintable(String text) {
        return new Glyphs(faces()).missing(text);
    }

    /// Notes in the journal that a document leaves as a file and gives it its number; a file that cannot be written to
    /// and a document that cannot be made are refused before.
    public Document issue(Wish wish, Format format, Path target) {
        requireNoData(target);
        PathCheck.requireWritable(target);
        return issue(wish, format.name().toLowerCase(Locale.ROOT));
    }

    /// Writes an issued document to a file, whole or not at all. Slow work that asks the database nothing.
    public void write(Document document, Format format, Path target) {
        requireNoData(target);
        switch (format) {
            case PDF -> new Press(faces()).save(document, target);
            case XLSX -> workbooks.write(document, target);
        }
    }

    /// The names of the printers that the system offers.
    public List<String> printers() {
        return printer.printers();
    }

    /// Notes the printing in the journal and gives the document for the printer its number.
    public Document issueForPrinter(Wish wish, String printerName) {
        return issue(wish, printerName);
    }

    /// Sends an issued document to a printer; returns when the print system has taken it.
    public void print(Document document, String printerName) {
        printer.print(new Press(faces()).pdf(document), document.kind().code(), printerName);
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

    private Document issue(Wish wish, String to) {
        draft(wish);
        long number = database.record(ActionType.DOCUMENT_ISSUE.in(wish.classId(), wish.kind(), wish.session(), to));
        return document(wish, Long.toString(number));
    }

    private Document document(Wish wish, String number) {
        RollCall.Sheet sheet = rollCall.sheet(wish.classId());
        TrainingClass trainingClass = sheet.trainingClass();
        List<Host> hosts = database.read(reading -> organisations.hosts(reading, wish.classId()));
        ClassPaper paper = new ClassPaper(trainingClass, hosts, wish.language(),
                new Stamp(LocalDateTime.now(database.clock()), number));
        return switch (wish.kind()) {
            case ROSTER -> new ClassRoster(paper).document(active(wish.classId()), wish.order());
            case SIGN_IN_SHEET -> {
                Session session = session(sheet, wish);
                Attendance.Marks cells = sheet.cells();
                yield new SignInSheet(paper, sheet.statuses()).document(session,
                        sheet.participants().stream().filter(p -> sheet.attendance().isDue(p, session, cells)).toList(),
                        sheet.attendance().neverArrived(sheet.participants(), cells).stream().filter(p -> p.covers(session.at())).toList(),
                        sheet.leave(), wish.order(), wish.blankRows());
            }
            case ATTENDANCE_SUMMARY -> {
                var tallies = sheet.tallies();
                yield new AttendanceSummary(paper, sheet.statuses(), sheet.rules()).document(sheet.participants().stream()
                        .map(p -> new AttendanceSummary.Entry(p, tallies.get(p.id()))).toList(), sheet.neverIn().stream()
                        .map(p -> new AttendanceSummary.Entry(p, sheet.attendance().tally(p, sheet.cells()))).toList(), sheet.taken(), wish.order());
            }
            case ARRIVAL_CODES -> new ArrivalCodes(paper).document(active(wish.classId()), wish.order());
            case SCHEDULE -> new ClassSchedule(paper).document(sheet.sessions(), List.of());
        };
    }

    /// Everybody who belongs to the class now, staff and speakers included.
    private List<Participant> active(long classId) {
        return database.read(reading -> people.participants(reading, classId)).stream()
                .filter(p -> p.state().isActive()).toList();
    }

    private static Session session(RollCall.Sheet sheet, Wish wish) {
        HalfDay at = wish.session().orElseThrow(() -> new Refusal("document.session.missing"));
        return sheet.sessions().stream().filter(s -> s.at().equals(at)).findFirst()
                .orElseThrow(() -> new Refusal("session.unknown", at));
    }
}
