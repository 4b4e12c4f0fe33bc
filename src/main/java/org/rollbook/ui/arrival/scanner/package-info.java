/// Hears bar-code scanners, which type like keyboards, and tells them from people.
///
/// May use: ui.kit, JavaFX. Never: a service, a store, the rest of the desk.
package org.rollbook.ui.arrival.scanner;
