/// What people read: keys, dates and values in, sentences out ([org.rollbook.text.Messages]), the same for the window, the command
/// line and paper. The texts stand in `resources/messages`, one file a room and language.
///
/// May use: model. Never: any other room, JavaFX.
package org.rollbook.text;
