/// Which screens there are, how one leads to another, and where somebody was in each.
///
/// May use: model, JavaFX properties. Never: a screen, a service, a store.
package org.rollbook.ui.kit.navigation;
