/// A list as it was read: its file, sheets, columns and what is hidden in it.
///
/// May use: sheet, model. Never: what is planned with it.
package org.rollbook.service.lists.file;
