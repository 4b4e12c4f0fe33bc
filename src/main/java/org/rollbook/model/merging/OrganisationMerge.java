package org.rollbook.model.merging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.Organisation;

/// Two organisations side by side, as they were seen, with everything that merging them would do.
///
/// @param first   which stays in the directory
/// @param second  which goes; its spellings stay as aliases
/// @param classes every class in which the second stands, the newest first
public record OrganisationMerge(Organisation first, Organisation second, List<Uses> classes) {

    /// What moves in one class.
    ///
    /// @param enrolments people whom the second has sent
    /// @param hosts      the roles that the second plays
    /// @param twice      those of them that the first plays too, so that one row goes
    public record Uses(TrainingClass trainingClass, int enrolments, List<Host> hosts, List<Host> twice) {
    }

    public OrganisationMerge {
        classes = List.copyOf(classes);
    }

    /// What is kept unless somebody decides otherwise: what the first says, or the second where the first says nothing.
    public Map<OrganisationField, Side> usual() {
        Map<OrganisationField, Side> usual = new EnumMap<>(OrganisationField.class);
        for (OrganisationField field : OrganisationField.values()) {
            usual.put(field, field.isEmpty(first) && !field.isEmpty(second) ? Side.SECOND : Side.FIRST);
        }
        return usual;
    }

    /// The one organisation that comes of it; every spelling of either that is not a name of it now is an alias.
    public Organisation result(Map<OrganisationField, Side> choices) {
        BilingualName name = new BilingualName(text(choices, OrganisationField.NAME_ZH),
                text(choices, OrganisationField.NAME_EN));
        BilingualName shortName = new BilingualName(text(choices, OrganisationField.SHORT_ZH),
                text(choices, OrganisationField.SHORT_EN));
        List<String> names = List.of(name.zh(), name.en(), shortName.zh(), shortName.en());
        List<String> aliases = new ArrayList<>();
        Stream.of(first, second).flatMap(OrganisationMerge::spellings)
                .filter(spelling -> !spelling.isEmpty() && !names.contains(spelling) && !aliases.contains(spelling))
                .forEach(aliases::add);
        return new Organisation(first.id(), name, shortName,
                choices.getOrDefault(OrganisationField.KIND, Side.FIRST).of(first, second).kind(),
                choices.getOrDefault(OrganisationField.RANK, Side.FIRST).of(first, second).rank(), aliases,
                first.version());
    }

    /// What forbids it: a closed class would lose a row of its heading.
    public Optional<Refusal> obstacle() {
        return classes.stream().filter(uses -> !uses.twice().isEmpty() && !uses.trainingClass().state().isEditable())
                .findFirst()
                .map(uses -> new Refusal("merge.organisation.closed", uses.trainingClass().code()));
    }

    /// Refuses what must not be done.
    public void requirePossible() {
        obstacle().ifPresent(refusal -> {
            throw refusal;
        });
    }

    private String text(Map<OrganisationField, Side> choices, OrganisationField field) {
        return field.text(choices.getOrDefault(field, Side.FIRST).of(first, second));
    }

    private static Stream<String> spellings(Organisation organisation) {
        return Stream
                .concat(Stream.of(organisation.name().zh(), organisation.name().en(), organisation.shortName().zh(),
                        organisation.shortName().en()), organisation.aliases().stream());
    }
}
