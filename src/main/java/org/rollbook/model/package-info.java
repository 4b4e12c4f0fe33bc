/// What the training base talks about: records and enums that check themselves.
///
/// May use: java.base. Never: JavaFX, SQL, sentences for people.
package org.rollbook.model;
