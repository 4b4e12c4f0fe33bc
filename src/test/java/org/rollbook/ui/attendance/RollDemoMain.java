package org.rollbook.ui.attendance;

/// Starts the demo from the class path, which a class that is an application itself refuses.
final class RollDemoMain {
    private RollDemoMain() {
    }

    public static void main(String[] args) {
        RollDemo.main(args);
    }
}
