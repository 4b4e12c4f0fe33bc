/// The import desk: what a list or a schedule from elsewhere says, what it means row by row, and writing it.
///
/// May use: model, names, store, sheet, people, course, care. Never: JavaFX, SQL, sentences for people.
package org.rollbook.service.lists;
