/// Spreadsheets out: XLSX and CSV of text cells, the empty list, and the rows that could not be taken.
///
/// May use: the model, files, sheet. Never: table, book, any other room.
package org.rollbook.sheet.writing;
