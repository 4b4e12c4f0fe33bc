/// The verbs of a class: its programme, attendance, reports and documents.
///
/// May use: cli.kit, cli.people, service, model, text, files. Never: another group of verbs.
package org.rollbook.cli.course;
