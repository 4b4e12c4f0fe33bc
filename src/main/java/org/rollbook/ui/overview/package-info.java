/// The open class at a glance.
///
/// May use: ui.kit, service, text, model. Never: another screen, store.
package org.rollbook.ui.overview;
