/// Files outside the data: what keeps a path from being used, and writing a file whole, for its owner only.
///
/// May use: model. Never: the data file, sentences for people.
package org.rollbook.files;
