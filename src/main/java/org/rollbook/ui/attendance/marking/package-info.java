/// The roll of a class as it is marked: what is stored, what is on its way, what keys do where the keyboard is.
///
/// May use: ui.kit, service, model, text. Never: the grid that draws it.
package org.rollbook.ui.attendance.marking;
