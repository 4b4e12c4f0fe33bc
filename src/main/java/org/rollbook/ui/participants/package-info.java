/// The people of the open class: the table they live in, and the form that adds and edits them.
///
/// May use: ui.kit, service, text, model, JavaFX. Never: another screen, the store.
package org.rollbook.ui.participants;
