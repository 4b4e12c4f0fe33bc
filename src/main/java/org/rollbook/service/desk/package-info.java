/// The arrival desk: somebody is at the counter; the class as the desks see it together, and the ledger of arrivals.
///
/// May use: model, store, sheet, people, course. Never: JavaFX, SQL, sentences for people.
package org.rollbook.service.desk;
