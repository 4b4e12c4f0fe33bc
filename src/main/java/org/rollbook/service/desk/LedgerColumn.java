package org.rollbook.service.desk;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.rollbook.model.journal.LedgerEvent;

/// The columns of an exported ledger, in order; their values are codes that other programs read, in every language.
public enum LedgerColumn {
    SEQ(event -> Long.toString(event.seq())),
    AT(event -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.at())),
    DESK(event -> event.actor().desk()),
    OPERATOR(event -> event.actor().who()),
    SOURCE(event -> event.source().name().toLowerCase(Locale.ROOT)),
    ACTION(LedgerEvent::action),
    NONCE(LedgerEvent::nonce),
    UNDOES(event -> event.undoes().isPresent() ? Long.toString(event.undoes().getAsLong()) : ""),
    NUMBER(event -> event.number() == 0 ? "" : Integer.toString(event.number())),
    NAME(LedgerEvent::name),
    ORGANISATION(LedgerEvent::organisation),
    WHAT(LedgerEvent::what),
    BEFORE(LedgerEvent::before),
    AFTER(LedgerEvent::after);

    private final Function<LedgerEvent, String> value;

    LedgerColumn(Function<LedgerEvent, String> value) {
        this.value = value;
    }

    /// As a key: lower case.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String of(LedgerEvent event) {
        return value.apply(event);
    }
}
