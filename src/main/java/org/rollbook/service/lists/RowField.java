package org.rollbook.service.lists;

/// One field of a person as applying a row of a list stores it.
///
/// @param field its word in problems and messages, such as `phone`
/// @param text  sex, role, state and kind of document as the names of their constants
public record RowField(String field, String text) {
}
