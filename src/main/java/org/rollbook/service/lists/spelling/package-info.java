/// How lists spell organisations, and which ones of the directory are meant.
///
/// May use: names, store, service.people, model. Never: what is planned with them.
package org.rollbook.service.lists.spelling;
