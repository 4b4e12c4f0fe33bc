/// Attendance counted: by person, by organisation, by half-day as a chart.
///
/// May use: ui.kit, service, text, model. Never: another screen, store.
package org.rollbook.ui.reports;
