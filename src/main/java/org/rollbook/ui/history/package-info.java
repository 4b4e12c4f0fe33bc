/// The history: what was done, by whom, before and after, with every entry to be taken back.
///
/// May use: ui.kit, service, text, model. Never: another screen, the store.
package org.rollbook.ui.history;
