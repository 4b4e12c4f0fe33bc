/// What deserves a second look in the open class, and making one person or organisation of two, side by side.
///
/// May use: ui.kit, service, text, model, JavaFX. Never: another screen, the store.
package org.rollbook.ui.checks;
