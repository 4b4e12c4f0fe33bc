/// What may be wrong in the records, and making one of two records that are the same.
///
/// May use: model, names, store, sheet, people, care, paper. Never: JavaFX, SQL, sentences for people.
package org.rollbook.service.checks;
