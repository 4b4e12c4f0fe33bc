/// The people of the open class: the table they live in, the form that adds and edits them, and bringing in a list.
///
/// May use: kit, service, text, model, JavaFX. Never: another screen, the store.
package org.rollbook.ui.participants;
