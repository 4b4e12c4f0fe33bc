package org.rollbook.model.merging;

import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;

/// A fact about an organisation that is decided by itself when two are merged; aliases are united.
public enum OrganisationField {
    NAME_ZH,
    NAME_EN,
    SHORT_ZH,
    SHORT_EN,
    KIND,
    RANK;

    public boolean isEmpty(Organisation organisation) {
        return switch (this) {
            case KIND -> organisation.kind() == OrganisationKind.OTHER;
            case RANK -> organisation.rank() == 0;
            case NAME_ZH, NAME_EN, SHORT_ZH, SHORT_EN -> text(organisation).isEmpty();
        };
    }

    /// Whether both sides say the same, so that there is nothing to decide.
    public boolean isSame(Organisation one, Organisation other) {
        return text(one).equals(text(other));
    }

    /// What the organisation says, a kind by the name of its constant, a missing rank as nothing.
    public String text(Organisation organisation) {
        return switch (this) {
            case NAME_ZH -> organisation.name().zh();
            case NAME_EN -> organisation.name().en();
            case SHORT_ZH -> organisation.shortName().zh();
            case SHORT_EN -> organisation.shortName().en();
            case KIND -> organisation.kind().name();
            case RANK -> organisation.rank() == 0 ? "" : Integer.toString(organisation.rank());
        };
    }
}
