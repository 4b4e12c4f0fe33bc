/// The form beside the table of people: what is typed, what is doubtful in it, who on file may be the same person.
///
/// May use: ui.kit, service, model, text, JavaFX. Never: the table.
package org.rollbook.ui.participants.form;
