/// The import desk: a list of people is read, its columns and organisations are settled, its rows decided, then written.
///
/// May use: ui.kit, service, text, model. Never: another screen, the store, the rooms of spreadsheets.
package org.rollbook.ui.lists;
