/// The directory of organisations and the people of a class: registering, finding, numbering.
///
/// May use: model, names, store. Never: another job, JavaFX, SQL, sentences for people.
package org.rollbook.service.people;
