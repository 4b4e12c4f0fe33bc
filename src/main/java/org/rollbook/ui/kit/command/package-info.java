/// What the desk can be told by a key, a menu or the palette.
///
/// May use: model, text, JavaFX. Never: a screen, a service, a store.
package org.rollbook.ui.kit.command;
