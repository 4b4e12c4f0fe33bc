/// The programme of a class: what happens in its half-days, who speaks, and schedules that come in.
///
/// May use: ui.kit, service, text, model, JavaFX. Never: another screen, the store.
package org.rollbook.ui.programme;
