/// What people write into one cell: names, organisations with duties, phones, headings; the words that tell them apart.
///
/// May use: the model. Never: tables, any other room.
package org.rollbook.sheet.cell;
