/// What verbs share: options, answers as text or JSON, exit codes, what is wrong with a command line.
///
/// May use: service, model, text, files, picocli. Never: a verb.
package org.rollbook.cli.kit;
