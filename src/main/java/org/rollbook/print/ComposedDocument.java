package org.rollbook.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.rollbook.files.AtomicFile;
import org.rollbook.files.FileOperations;
import org.rollbook.model.BilingualName;
import org.rollbook.model.paper.Document;
import org.rollbook.print.font.Faces;
import org.rollbook.print.layout.Box;
import org.rollbook.print.layout.Layout;
import org.rollbook.print.layout.Page;
import org.rollbook.print.pdf.OperatorBytes;
import org.rollbook.print.pdf.PageInk;
import org.rollbook.print.pdf.PdfFonts;
import org.rollbook.print.pdf.PdfStreams;

/// The finished pages of a document but for the line about its printing, so that a printing after a preview lays nothing out again.
///
/// Safe for use from several threads.
public final class ComposedDocument {
    private final Document document;
    private final Faces faces;
    private final Layout layout;
    private final PdfFonts fonts = new PdfFonts();
    private final Box sheet;
    private final List<byte[]> pages;

    ComposedDocument(Document document, Faces faces, Layout layout) {
        this.document = document;
        this.faces = faces;
        this.layout = layout;
        List<Page> laid = layout.pages(document);
        this.sheet = laid.getFirst().sheet();
        this.pages = new ArrayList<>(laid.size());
        OperatorBytes operators = new OperatorBytes();
        PageInk ink = new PageInk(faces, fonts, operators);
        for (Page page : laid) {
            operators.clear();
            ink.write(page);
            pages.add(PdfStreams.packed(operators));
        }
    }

    /// Whether these are the pages of that document too, whenever it is printed.
    public boolean fits(Document other) {
        return document.sameButForPrinting(other);
    }

    /// A printing of the document as the bytes of a PDF file.
    public byte[] pdf(Document printing) {
        if (!fits(printing)) {
            throw new IllegalArgumentException("another document");
        }
        try (PDDocument pdf = new PDDocument()) {
            describe(pdf, printing);
            addPages(pdf, printing);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a printing of the document as a PDF file; on any failure the target is what it was before.
    public void save(Document printing, Path target) {
        byte[] pdf = pdf(printing);
        AtomicFile.write(target, FileOperations.REAL, out -> out.write(pdf));
    }

    private void addPages(PDDocument pdf, Document printing) throws IOException {
        PdfFonts all = fonts.copy();
        OperatorBytes operators = new OperatorBytes();
        new PageInk(faces, all, operators).write(sheet, layout.printed(printing));
        COSStream printed = PdfStreams.compressed(operators);
        COSDictionary resources = all.resources();
        for (byte[] page : pages) {
            PDPage leaf = new PDPage(mediaBox(sheet));
            leaf.getCOSObject().setItem(COSName.RESOURCES, resources);
            leaf.getCOSObject().setItem(COSName.CONTENTS, new COSArray(List.<COSBase>of(PdfStreams.of(page), printed)));
            pdf.addPage(leaf);
        }
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
