/// The data in one SQLite file: whose turn it is, whether the file is whole and still the same, its copies and its backups.
///
/// May use: store.sql, store.journal, model, files, the SQLite driver. Never: the tables' stores, the server.
package org.rollbook.store.file;
