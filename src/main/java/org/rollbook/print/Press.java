package org.rollbook.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.rollbook.files.FileOperations;
import org.rollbook.files.AtomicFile;
import org.rollbook.model.BilingualName;
import org.rollbook.model.paper.Document;

/// Turns documents into PDF: embedded subsets of the bundled faces, text that can be searched and copied.
///
/// The same document with the same stamp gives the same bytes. Safe for use from several threads.
public final class Press {
    private final Faces faces;
    private final Layout layout;

    public Press(Faces faces) {
        this.faces = faces;
        this.layout = new Layout(faces);
    }

    /// The document as the bytes of a PDF file.
    public byte[] pdf(Document document) {
        List<Page> pages = layout.pages(document);
        try (PDDocument pdf = new PDDocument()) {
            describe(pdf, document);
            addPages(pdf, pages);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the document as a PDF file; on any failure the target is what it was before.
    public void save(Document document, Path target) {
        byte[] pdf = pdf(document);
        AtomicFile.write(target, FileOperations.REAL, out -> out.write(pdf));
    }

    private void addPages(PDDocument pdf, List<Page> pages) throws IOException {
        PdfFonts fonts = new PdfFonts();
        COSDictionary resources = new COSDictionary();
        OperatorBytes operators = new OperatorBytes();
        PageInk ink = new PageInk(faces, fonts, operators);
        for (Page page : pages) {
            operators.clear();
            ink.write(page);
            PDPage sheet = new PDPage(mediaBox(page.sheet()));
            sheet.getCOSObject().setItem(COSName.RESOURCES, resources);
            sheet.getCOSObject().setItem(COSName.CONTENTS, PdfStreams.compressed(operators));
            pdf.addPage(sheet);
        }
        resources.addAll(fonts.resources());
    }

    private static PDRectangle mediaBox(Box sheet) {
        boolean upright = sheet.height() > sheet.width();
        PDRectangle a4 = PDRectangle.A4;
        return upright ? a4 : new PDRectangle(a4.getHeight(), a4.getWidth());
    }

    private static void describe(PDDocument pdf, Document document) {
        pdf.setDocumentId((long) document.stamp().hashCode());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(titleOf(document));
        information.setCreator("Rollbook");
        information.setProducer("Rollbook, Apache PDFBox");
        information.setCreationDate(calendar(document));
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage(document.language().first().locale().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        pdf.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static String titleOf(Document document) {
        BilingualName className = document.head().className();
        var language = document.language().first();
        return className.in(language) + " " + document.head().title().in(language);
    }

    private static Calendar calendar(Document document) {
        return GregorianCalendar.from(document.stamp().time().atZone(TimeZone.getDefault().toZoneId()));
    }
}
