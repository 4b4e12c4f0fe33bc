/// What the screens share: threads, words, notices, the look, small controls.
///
/// May use: model, JavaFX, ControlsFX, AtlantaFX, Ikonli. Never: service, store, a screen.
package org.rollbook.ui.kit;
