package org.rollbook.ui.lists;

import org.rollbook.ui.kit.Job;

/// What is under way: its sentence as a message key, and the job that can be stopped.
record Work(String key, Kind kind, Job job) {
    /// Whether it only finds something out, or changes the data.
    enum Kind { QUESTION, WRITING }
}
