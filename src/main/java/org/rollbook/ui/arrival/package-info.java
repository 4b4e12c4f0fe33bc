/// The arrival desk, a mode of its own over the whole window: one box, one answer, live counts; and what listens for scanners.
///
/// May use: ui.kit, service, text, model, JavaFX, javax.sound for its short tones. Never: another screen, the store.
package org.rollbook.ui.arrival;
