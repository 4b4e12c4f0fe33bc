/// People and their place in a class, with the checks of names, numbers and phones.
///
/// May use: java.base, organisations, classes, the model's words. Never: JavaFX, SQL, sentences for people.
package org.rollbook.model.people;
