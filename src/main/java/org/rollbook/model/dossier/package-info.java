/// Everything about one class at one moment; reports, numbers and documents are made of it.
///
/// May use: java.base and the rest of the model. Never: the store, sentences for people.
package org.rollbook.model.dossier;
