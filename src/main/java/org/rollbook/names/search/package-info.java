/// Search as you type among names and any other texts, and names that are nearly the same.
///
/// May use: names, model. Never: store, service, ui.
package org.rollbook.names.search;
