/// Lists of people from spreadsheets, text and messages: any file becomes tables, and a table becomes drafts with their problems.
///
/// May use: the model, files, every package of this room but writing and programme. Never: store, print, names, screens.
package org.rollbook.sheet;
