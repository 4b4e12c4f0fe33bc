/// The training class and its programme: half-days with their items and speeches.
///
/// May use: java.base, the model's words. Never: people, JavaFX, SQL, sentences for people.
package org.rollbook.model.course;
