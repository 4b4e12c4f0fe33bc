/// Paper: which documents there are, how they lie on A4, and how they become PDF, preview and print.
/// A document is put into words ([org.rollbook.print.PaperWords]), laid out in millimetres
/// ([org.rollbook.print.Layout]) and written ([org.rollbook.print.Press]); preview and printer use the same PDF.
///
/// May use: model, PDFBox, java.desktop for images and printers. Never: store, sheet, service, ui, JavaFX.
package org.rollbook.print;
