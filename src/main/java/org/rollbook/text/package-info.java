/// Keys in, sentences out: the words on paper, in one language or in two.
///
/// May use: model. Never: any other room, JavaFX.
package org.rollbook.text;
