/// A class and its days: setting it up, its programme, calling the roll, what the roll says.
///
/// May use: model, store. Never: another job, JavaFX, SQL, sentences for people.
package org.rollbook.service.course;
