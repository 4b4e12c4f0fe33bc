/// Which documents a class has, and what stands in them: roster, sign-in sheet, schedule, summary, arrival codes.
/// A document is put into words ([org.rollbook.text.Messages]); how it lies on paper is not known here.
///
/// May use: model, text. Never: the layout and the PDF of `print`, any other room, JavaFX.
package org.rollbook.print.papers;
