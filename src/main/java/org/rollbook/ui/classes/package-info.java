/// The list of classes: find, open, create, edit, copy, close and reopen them.
///
/// May use: ui.kit, service, text, model. Never: another screen, store.
package org.rollbook.ui.classes;
