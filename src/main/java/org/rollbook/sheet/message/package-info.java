/// Messages with a person in each line, or several in one sentence.
///
/// May use: the model, cell. Never: tables, any other room.
package org.rollbook.sheet.message;
