/// From laid-out pages to the bytes of a PDF, with subsets of the typefaces that they use.
///
/// May use: print.layout, print.font, PDFBox. Never: service, ui.
package org.rollbook.print.pdf;
