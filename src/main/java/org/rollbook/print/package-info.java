/// Paper: how a document lies on A4, and how it becomes PDF, preview and print.
/// A document from `org.rollbook.document` is laid out in millimetres ([org.rollbook.print.Layout])
/// and written ([org.rollbook.print.Press]); preview and printer use the same PDF.
///
/// May use: model, files, text, PDFBox, java.desktop for images and printers. Never: store, sheet, service, ui, JavaFX.
package org.rollbook.print;
