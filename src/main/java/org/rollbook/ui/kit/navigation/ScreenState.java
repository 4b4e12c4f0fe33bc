package org.rollbook.ui.kit.navigation;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.Property;

/// Where the person at the desk is in each screen: what is searched for, chosen and looked at.
///
/// A change of language makes the screens anew; their place outlives them, so that nobody has to find it again.
public final class ScreenState {
    private final Map<Key<?>, Property<?>> latest = new HashMap<>();

    /// Stands for one property of one screen; each is a constant of the class that has the property.
    public static final class Key<T> {}

    /// Gives the property what the one before it had, if there was any; the next one will go on from this.
    @SuppressWarnings("unchecked")
    public <T> void keep(Key<T> key, Property<T> property) {
        Property<T> before = (Property<T>) latest.put(key, property);
        if (before != null) {
            property.setValue(before.getValue());
        }
    }
}
