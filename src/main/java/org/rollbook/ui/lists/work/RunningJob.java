package org.rollbook.ui.lists.work;

import org.rollbook.ui.kit.Job;

/// What is under way: its sentence as a message key, and the job that can be stopped.
public record RunningJob(String key, Kind kind, Job job) {
    /// A list is read, or compared with the class, which what is shown of it can wait for, or it is written.
    public enum Kind { READING, COMPARING, WRITING }
}
