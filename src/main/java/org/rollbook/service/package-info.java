/// What staff do, one class per job; one public method is one user action is one transaction.
///
/// May use: model, names, store, sheet, print. Never: JavaFX, SQL, sentences for people.
package org.rollbook.service;
