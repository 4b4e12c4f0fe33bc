/// The programme of a class: its half-days, what they are for, who speaks.
///
/// May use: kit, service, model, JavaFX. Never: another screen, the store.
package org.rollbook.ui.programme;
