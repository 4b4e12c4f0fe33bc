package org.rollbook.print;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.rollbook.model.Refusal;

/// Sends a PDF to a printer on A4: as it is where the printer takes PDF, else drawn page by page.
///
/// Looking for printers may take a fifth of a second, so it belongs on a background thread.
public final class PaperPrinter {
    private static final System.Logger LOGGER = System.getLogger(PaperPrinter.class.getName());
    private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;

    /// The names of all printers that the system offers.
    public List<String> printers() {
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .map(PrintService::getName)
                .toList();
    }

    /// Prints a PDF under a job title; returns when the print system has taken it.
    public void print(byte[] pdf, String title, String printer) {
        PrintService service = service(printer);
        requireSpoolCommand();
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(MediaSizeName.ISO_A4);
        attributes.add(new JobName(title, Locale.ROOT));
        try {
            if (service.isDocFlavorSupported(PDF)) {
                DocPrintJob job = service.createPrintJob();
                job.print(new SimpleDoc(pdf, PDF, null), attributes);
            } else {
                printDrawn(pdf, service, attributes);
            }
        } catch (PrintException | PrinterException | IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "print job not taken: {0}", e);
            throw new Refusal("print.job.failed", printer);
        }
    }

    private static PrintService service(String printer) {
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(service -> service.getName().equals(printer))
                .findFirst()
                .orElseThrow(() -> new Refusal("print.printer.none", printer));
    }

    private static void printDrawn(byte[] pdf, PrintService service, PrintRequestAttributeSet attributes)
            throws IOException, PrinterException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            job.print(attributes);
        }
    }

    /// Java spools through the command lpr on Linux and reports success even when there is none.
    private static void requireSpoolCommand() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean found = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "lpr")));
        if (!found) {
            throw new Refusal("print.command.missing");
        }
    }
}
