/// The bundled typefaces: their glyphs, how wide these are, and which characters nobody can print.
///
/// May use: model, files. Never: layout, pdf.
package org.rollbook.print.font;
