/// What staff do, a package for each job; one public method is one user action is one transaction.
///
/// This room itself only puts the jobs together over one data file, and keeps the sample class.
/// May use: model, names, store, every job. Never: JavaFX, SQL, sentences for people.
package org.rollbook.service;
