/// Marks, leave, statuses and the rules that turn them into rates and results.
///
/// May use: java.base, course and people. Never: JavaFX, SQL, sentences for people.
package org.rollbook.model.attendance;
