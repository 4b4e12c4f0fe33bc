/// The window: the shell with its navigation, menus, command palette and status line.
///
/// May use: screens, ui.kit, text, model, JavaFX. Never: the store, services.
package org.rollbook.ui;
