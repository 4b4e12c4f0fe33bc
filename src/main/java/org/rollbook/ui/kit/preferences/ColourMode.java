package org.rollbook.ui.kit.preferences;

/// Light, dark, or as the system says.
public enum ColourMode { SYSTEM, LIGHT, DARK }
