package org.rollbook.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.Property;

/// Where the person at the desk is in each screen: what is searched for, chosen and looked at.
///
/// A change of language makes the screens anew; their place outlives them, so that nobody has to find it again.
public final class Place {
    private final Map<String, Object> kept = new HashMap<>();

    /// Gives the property what was last kept under this name, if anything was, and keeps what it holds from now on.
    /// A name such as `classes/search` belongs to one property of one screen, so the type is always the same.
    @SuppressWarnings("unchecked")
    public <T> void keep(String name, Property<T> property) {
        if (kept.containsKey(name)) {
            property.setValue((T) kept.get(name));
        }
        property.subscribe(value -> kept.put(name, value));
    }
}
