/// The list in hand: read, compared with the class, decided row by row, written.
///
/// May use: ui.kit, service, model, text. Never: the views of the desk.
package org.rollbook.ui.lists.work;
