/// The verbs of people and lists of them, and of what is doubled or doubtful in these.
///
/// May use: cli.kit, service, model, text, files. Never: another group of verbs.
package org.rollbook.cli.people;
