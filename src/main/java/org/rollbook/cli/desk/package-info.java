/// The verbs of the arrival desk.
///
/// May use: cli.kit, cli.people, service, model, text. Never: another group of verbs.
package org.rollbook.cli.desk;
