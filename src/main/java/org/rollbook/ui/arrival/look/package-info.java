/// What the desk looks and sounds like, to be read from two metres.
///
/// May use: ui.kit, service values, text, JavaFX. Never: view models of the desk.
package org.rollbook.ui.arrival.look;
