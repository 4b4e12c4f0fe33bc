/// Lists of people from spreadsheets, text and messages: what the columns mean, and each row as a draft with its problems.
///
/// May use: the model, files, table, book. Never: writing, store, print, names, screens.
package org.rollbook.sheet;
