package org.rollbook.model.hosts;

import java.util.List;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;

/// Any body that hosts classes or sends people (单位); id 0 until it is stored.
///
/// @param rank    manual protocol rank, low first; 0 when none was given (then the kind decides)
/// @param aliases spellings by which lists and people call it
public record Organisation(
        long id,
        BilingualName name,
        BilingualName shortName,
        OrganisationKind kind,
        int rank,
        List<String> aliases,
        long version) {

    /// An organisation of which no more than its name is known, in whichever script that is.
    public static Organisation named(String name) {
        boolean han = name.codePoints().anyMatch(Character::isIdeographic);
        BilingualName both = han ? new BilingualName(name, "") : new BilingualName("", name);
        return new Organisation(0, both, BilingualName.NONE, OrganisationKind.OTHER, 0, List.of(), 0);
    }

    public Organisation {
        if (name.isEmpty()) {
            throw new Refusal("organisation.name.empty");
        }
        name = Text.optional("organisation.name", name);
        shortName = Text.optional("organisation.shortName", shortName);
        aliases = aliases.stream()
                .map(alias -> Text.optional("organisation.alias", alias, Text.NAME_LENGTH))
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        if (rank < 0 || rank > 1_000_000) {
            throw new Refusal("organisation.rank.range");
        }
    }

    /// How the journal, refusals and lists call it: by its Chinese name, else by the English one.
    public String label() {
        return name.in(Language.ZH);
    }

    public Organisation withAliases(List<String> aliases) {
        return new Organisation(id, name, shortName, kind, rank, aliases, version);
    }

    public Organisation withId(long id) {
        return new Organisation(id, name, shortName, kind, rank, aliases, version);
    }
}
