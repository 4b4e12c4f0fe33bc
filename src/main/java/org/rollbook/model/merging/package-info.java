/// Two records that turn out to be one: what each side says, what is usually kept, what moves and what is lost.
///
/// May use: java.base, classes, attendance, organisations, people, the model's words. Never: JavaFX, SQL, sentences for people.
package org.rollbook.model.merging;
