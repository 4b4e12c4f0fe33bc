/// How names are cleaned, read, ordered and found: pinyin, stroke order, search as you type.
///
/// May use: model, java.base, ICU. Never: SQL, files, JavaFX, a platform collator, sentences for people.
package org.rollbook.names;
