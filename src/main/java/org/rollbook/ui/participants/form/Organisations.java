package org.rollbook.ui.participants.form;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.Language;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.people.OrganisationSearch;
import org.rollbook.service.people.ParticipantSearch;

/// The directory in memory: proposals for what is typed, and the organisation that a spelling means.
public final class Organisations {
    private static final int MOST_COMPLETIONS = 20;

    private final Language language;
    private Optional<OrganisationSearch> known = Optional.empty();

    /// Organisations are spelled as the window calls them.
    public Organisations(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    /// The name by which the form finds an organisation again.
    String spelling(Organisation organisation) {
        return organisation.name().in(language);
    }

    Draft draft(Participant participant) {
        return Draft.of(participant, language);
    }

    public void know(OrganisationSearch directory) {
        known = Optional.of(directory);
    }

    /// Organisations for what is typed, the best first; none before the directory is loaded.
    List<Organisation> complete(String typed) {
        return known.filter(_ -> !ParticipantSearch.isEmpty(typed))
                .map(directory -> directory.find(typed, MOST_COMPLETIONS)).orElse(List.of());
    }

    /// By name, short name or alias.
    Optional<Organisation> meant(String spelling) {
        return known.flatMap(directory -> directory.meant(spelling));
    }

    /// Whether saving would add an organisation; not said before the directory is loaded.
    boolean isNew(String spelling) {
        return !spelling.isBlank() && known.isPresent() && meant(spelling).isEmpty();
    }
}
