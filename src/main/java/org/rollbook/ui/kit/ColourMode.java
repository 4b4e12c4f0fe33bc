package org.rollbook.ui.kit;

/// Light, dark, or as the system says.
public enum ColourMode { SYSTEM, LIGHT, DARK }
