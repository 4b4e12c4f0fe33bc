/// Schedules from spreadsheets and documents: where the table is, what its columns mean, and each row in the words of the programme.
///
/// May use: the model, table. Never: people's lists, writing, store, print, names, screens.
package org.rollbook.sheet.programme;
