/// What can be done (`ActionType`) and what was done: every change as one action with its values before and after.
///
/// May use: java.base, classes, attendance, people, the model's words. Never: JavaFX, SQL, sentences for people.
package org.rollbook.model.journal;
