/// The papers of a class, as pages to look at, to print and to keep.
///
/// May use: model, files, store, document, sheet, print, course. Never: JavaFX, SQL, sentences for people.
package org.rollbook.service.paper;
