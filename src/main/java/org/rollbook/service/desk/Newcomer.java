package org.rollbook.service.desk;

import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;

/// Somebody who stands at the desk without being registered.
///
/// @param person       new, with id 0, or on file
/// @param organisation as spelled, empty for none
public record Newcomer(Person person, String organisation, Role role, String position) {
}
