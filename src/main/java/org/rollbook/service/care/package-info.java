/// The data file itself: backups, restoring, and whether it is whole.
///
/// May use: model, files, store. Never: another job, JavaFX, SQL, sentences for people.
package org.rollbook.service.care;
