/// How a list is laid out: where its headings stand, what the columns hold, what kind each row is.
///
/// May use: the model, table, cell, message. Never: any other room.
package org.rollbook.sheet.layout;
