/// Documents: choose one, see it as it will be printed, print it or save it.
///
/// May use: ui.kit, service, text, model. Never: another screen, print, store.
package org.rollbook.ui.documents;
