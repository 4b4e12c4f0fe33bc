/// What a printed document is: its head, columns, lines and foot as content, with no pages and no fonts.
/// The print room lays it on A4, the sheet room writes the same record as its spreadsheet twin.
///
/// May use: java.base and the rest of the model. Never: pages, fonts, files.
package org.rollbook.model.paper;
