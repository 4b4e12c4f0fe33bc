/// The open class at a glance.
///
/// May use: ui.kit, service, model. Never: another screen, store.
package org.rollbook.ui.overview;
