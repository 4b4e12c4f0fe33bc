/// Organisations and the parts that they play for a class.
///
/// May use: java.base, the model's words. Never: JavaFX, SQL, sentences for people.
package org.rollbook.model.hosts;
