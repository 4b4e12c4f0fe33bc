/// The data on a shared PostgreSQL server.
///
/// May use: store.sql, store.journal, model, the PostgreSQL driver. Never: the tables' stores, the data file.
package org.rollbook.store.server;
