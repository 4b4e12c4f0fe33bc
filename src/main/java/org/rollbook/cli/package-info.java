/// The command line: one class per verb over the same services as the window, for scripts and machines without a display.
///
/// May use: service, text, files, model, picocli, jackson-jr. Never: ui, store, sheet, print, JavaFX. The only room that prints.
package org.rollbook.cli;
