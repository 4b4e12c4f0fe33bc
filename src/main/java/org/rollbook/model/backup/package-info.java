/// Kept copies of the data: what is noted of each, and which give way as time goes by.
///
/// May use: java.base. Never: files, the store.
package org.rollbook.model.backup;
