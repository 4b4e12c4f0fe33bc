/// Zipped workbooks, XLSX and ODS, read part by part into tables.
///
/// May use: the model, table. Never: what people write into lists, any other room.
package org.rollbook.sheet.book;
