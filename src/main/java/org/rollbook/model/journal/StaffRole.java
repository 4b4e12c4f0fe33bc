package org.rollbook.model.journal;

/// What somebody at a desk may do, each also what those before it may; the single user of a data file may do everything.
public enum StaffRole { VIEWER, DESK, REGISTRAR, COORDINATOR, ADMINISTRATOR }
