package org.rollbook.print.papers;

import org.rollbook.model.people.Phone;

/// How much of a phone number is printed: 138****8000 by default, all of it only by right and with consent.
public enum Privacy {
    MASKED,
    FULL;

    String of(Phone phone) {
        return this == FULL ? phone.grouped() : phone.masked();
    }
}
