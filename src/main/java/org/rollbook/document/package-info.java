/// Which documents there are, one file each: from everything about a class and what was chosen to the document as content.
///
/// May use: model, names, text. Never: the layout and the PDF of `print`, the store, JavaFX.
package org.rollbook.document;
