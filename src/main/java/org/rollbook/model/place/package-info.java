/// Where a training base’s data lie, as people write it: a file or a server.
///
/// May use: java.base. Never: files, the store.
package org.rollbook.model.place;
