/// What was done, by whom and when, and how one record came to be as it is.
///
/// May use: model, store. Never: another job, JavaFX, SQL, sentences for people.
package org.rollbook.service.history;
