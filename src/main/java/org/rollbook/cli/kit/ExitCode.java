package org.rollbook.cli.kit;

/// The exit codes of the command line.
public final class ExitCode {
    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int USAGE = 2;
    /// The data cannot be used as they are.
    public static final int DATA = 3;

    private ExitCode() {
    }
}
