package org.rollbook.model.hosts;

/// An organisation in one role for one class, at its place among the others of that role (from 1).
public record Host(long id, long classId, Organisation organisation, HostRole role, int position) {
}
