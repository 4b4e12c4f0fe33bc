/// Tables and lists as all screens have them: their columns, which of these are shown, and what is selected.
///
/// May use: ui.kit.preferences, model, text, JavaFX. Never: a screen, a service, a store.
package org.rollbook.ui.kit.table;
