/// The directory of organisations, and the hosts of the open class.
///
/// May use: ui.kit, service, text, model. Never: another screen, store.
package org.rollbook.ui.organisations;
