package org.rollbook.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.Property;

/// Where the person at the desk is in each screen: what is searched for, chosen and looked at.
///
/// A change of language makes the screens anew; their place outlives them, so that nobody has to find it again.
public final class Place {
    private final Map<String, Property<?>> latest = new HashMap<>();

    /// Gives the property what the one before it of this name holds, if there was any; the next one will go on from this.
    /// A name such as `classes/search` belongs to one property of one screen, so the type is always the same.
    @SuppressWarnings("unchecked")
    public <T> void keep(String name, Property<T> property) {
        Property<?> before = latest.put(name, property);
        if (before != null) {
            property.setValue((T) before.getValue());
        }
    }
}
