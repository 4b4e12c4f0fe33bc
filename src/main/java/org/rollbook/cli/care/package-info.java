/// The verbs that look after the data: backup, check, history, undo, the sample class.
///
/// May use: cli.kit, service, model, text, files. Never: another group of verbs.
package org.rollbook.cli.care;
