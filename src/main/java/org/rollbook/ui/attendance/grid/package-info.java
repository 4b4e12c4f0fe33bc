/// The grid of people and half-days on one canvas, and what keyboard and mouse do in it.
///
/// May use: ui.attendance.marking, ui.kit, model, text, JavaFX. Never: a service, a store.
package org.rollbook.ui.attendance.grid;
