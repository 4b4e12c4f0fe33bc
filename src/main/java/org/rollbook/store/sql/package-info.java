/// Rows and statements: a look at the data, the hand that writes and records, the schema, and what an engine has to offer.
///
/// Everything here is for the stores: outside the store nobody knows a row or puts a statement.
///
/// May use: model, java.sql, Jdbi. Never: the other rooms of the store.
package org.rollbook.store.sql;
