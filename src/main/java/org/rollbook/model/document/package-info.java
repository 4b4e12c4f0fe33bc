/// What a kind of printed document declares about itself; window, command line and journal read it there.
///
/// May use: java.base and the rest of the model. Never: a particular document, sentences for people.
package org.rollbook.model.document;
