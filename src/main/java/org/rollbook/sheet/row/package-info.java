/// Each row of a list as a draft of a person with its doubts, and where the list ends.
///
/// May use: the model, table, cell, message, layout. Never: files, any other room.
package org.rollbook.sheet.row;
