/// Spreadsheets in and out: files become draft rows with line numbers and problems, tables become XLSX and CSV.
///
/// May use: the model. Never: store, print, names, screens.
package org.rollbook.sheet;
