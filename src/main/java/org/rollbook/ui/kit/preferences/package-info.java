/// What a person likes to have as it was: language, look, text size, window.
///
/// May use: model, files, JavaFX. Never: a screen, a service, a store.
package org.rollbook.ui.kit.preferences;
