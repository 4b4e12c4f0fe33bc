/// Schedules that are brought into a class.
///
/// May use: sheet, store, service.course, model. Never: lists of people.
package org.rollbook.service.lists.programme;
