/// From a document to pages in millimetres: texts set into boxes, rows, headings, rules, bar codes.
///
/// May use: print.font, model, text. Never: pdf.
package org.rollbook.print.layout;
