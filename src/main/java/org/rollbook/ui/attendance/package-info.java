/// The half-day grid: marks, leave, who is missing.
///
/// May use: kit, service, text, model, JavaFX. Never: another screen, the store.
package org.rollbook.ui.attendance;
