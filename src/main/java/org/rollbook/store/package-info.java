/// The only SQL: the two doors to the data, and one store per table group.
///
/// `Database.read` opens a `Reading`, `Database.inTransaction` a `Writing`; the stores put questions and
/// changes through them. Nothing else writes, so every change stands in the journal.
///
/// May use: store.sql, store.journal, store.file, store.server, model, files, java.sql, Jdbi. Never: sheet, print, names,
/// service, ui.
package org.rollbook.store;
