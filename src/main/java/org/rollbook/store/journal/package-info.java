/// What the journal tells: entries and their changes, whether they hold together, what was taken back and can be.
///
/// May use: store.sql, model. Never: the tables' stores, the data file, the server.
package org.rollbook.store.journal;
