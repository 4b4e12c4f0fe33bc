package org.rollbook;

/// Whether a window can be shown here.
final class Display {

    private Display() {
    }

    /// On Linux a display is named by the environment; other systems always have one. A headless platform chosen by hand counts.
    static boolean isPresent() {
        return !System.getProperty("os.name").equals("Linux")
                || "Headless".equals(System.getProperty("glass.platform"))
                || isNamed("DISPLAY")
                || isNamed("WAYLAND_DISPLAY");
    }

    private static boolean isNamed(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
