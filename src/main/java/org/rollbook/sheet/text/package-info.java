/// Tables out of text: separated values, web pages, pasted blocks and messages.
///
/// May use: the model, table, cell, message, layout. Never: files, any other room.
package org.rollbook.sheet.text;
