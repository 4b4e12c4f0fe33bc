/// The half-day grid: marks, leave, who is missing.
///
/// A key that marks goes from `GridKeys` over `AttendanceViewModel` to `Marking`, which shows the mark at once and sends it to
/// `RollCall` on the store's thread.
///
/// May use: ui.kit, service, text, model, JavaFX. Never: another screen, the store.
package org.rollbook.ui.attendance;
