package org.rollbook.ui.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.checks.Finding;
import org.rollbook.service.checks.Quality;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;

/// What deserves a second look in the open class, and the way from there to whoever it is about.
public final class ChecksViewModel {
    private final Quality quality;
    private final Background background;
    private final OpenClass openClass;
    private final Journey journey;
    private final MergeViewModel merge;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Row>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Loading> loading = new ReadOnlyObjectWrapper<>(Loading.UNDER_WAY);
    private OptionalLong shownClass = OptionalLong.empty();

    public ChecksViewModel(Quality quality, MergeViewModel merge, Background background, OpenClass openClass,
            Journey journey) {
        this.quality = quality;
        this.merge = merge;
        this.background = background;
        this.openClass = openClass;
        this.journey = journey;
    }

    /// Whether the findings have come.
    enum Loading { UNDER_WAY, DONE }

    /// A finding in its group.
    ///
    /// @param opens how many are in the group that it is the first of, 0 for all others
    record Row(Finding finding, Phrase who, int opens) {
    }

    ObservableList<Row> rows() {
        return rows;
    }

    ObjectProperty<Optional<Row>> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<Loading> loading() {
        return loading.getReadOnlyProperty();
    }

    MergeViewModel merging() {
        return merge;
    }

    /// Looks at the open class again, and goes where somebody was sent.
    void load() {
        var now = openClass.current().get().map(open -> OptionalLong.of(open.id())).orElse(OptionalLong.empty());
        if (!now.equals(shownClass)) {
            shownClass = now;
            rows.clear();
            selected.set(Optional.empty());
            loading.set(Loading.UNDER_WAY);
            merge.close();
        }
        now.ifPresent(classId -> background.read(() -> quality.findings(classId), found -> show(classId, found)));
        journey.arrive(Destination.Merge.class).ifPresent(this::sent);
    }

    /// Merges a pair, or goes to whoever the finding is about.
    void open() {
        selected.get().map(Row::finding).ifPresent(finding -> {
            if (!finding.isPair()) {
                goThere();
            } else if (finding.people().isEmpty()) {
                merge.organisations(finding.organisations().getFirst().id(), finding.organisations().getLast().id());
            } else {
                merge.people(finding.people().getFirst().person().id(), finding.people().getLast().person().id());
            }
        });
    }

    /// Shows the first whom the finding is about in the list of people or organisations.
    void goThere() {
        selected.get().map(Row::finding).ifPresent(finding -> {
            if (finding.people().isEmpty()) {
                journey.to(new Destination.OfOrganisation(finding.organisations().getFirst().id()));
            } else {
                journey.to(new Destination.OfParticipant(finding.people().getFirst().id()));
            }
        });
    }

    private void sent(Destination.Merge to) {
        switch (to) {
            case Destination.MergePeople() -> merge.twoPeople();
            case Destination.MergePerson(long person) -> merge.personWith(person);
            case Destination.MergeOrganisation(long organisation) -> merge.organisationWith(organisation);
        }
    }

    /// What was selected stays so, or the one that took its place when it was settled.
    private void show(long classId, List<Finding> found) {
        if (!shownClass.equals(OptionalLong.of(classId))) {
            return;
        }
        int at = selected.get().map(rows::indexOf).orElse(0);
        var before = selected.get().map(Row::finding);
        rows.setAll(rowsOf(found));
        loading.set(Loading.DONE);
        var same = rows.stream().filter(row -> before.filter(b -> isSame(b, row.finding())).isPresent()).findFirst();
        selected.set(same.or(
                () -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(Math.clamp(at, 0, rows.size() - 1)))));
    }

    private List<Row> rowsOf(List<Finding> found) {
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        found.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        var all = new ArrayList<Row>();
        for (var finding : found) {
            boolean first = all.isEmpty() || all.getLast().finding().kind() != finding.kind();
            all.add(new Row(finding, who(finding), first ? counts.get(finding.kind()) : 0));
        }
        return all;
    }

    private Phrase who(Finding finding) {
        if (finding.people().isEmpty()) {
            var names = finding.organisations().stream().map(Organisation::name).toList();
            return names.size() == 1 ? Phrase.plain(names.getFirst())
                    : Phrase.of("checks.who.pair", names.getFirst(), names.getLast());
        }
        var people = finding.people().stream().map(this::person).toList();
        return people.size() == 1 ? people.getFirst()
                : Phrase.of("checks.who.pair", people.getFirst(), people.getLast());
    }

    private Phrase person(Participant participant) {
        var number = Integer.toString(participant.number());
        var place = openClass.choices().stream()
                .filter(c -> c.id() == participant.classId() && !shownClass.equals(OptionalLong.of(c.id())))
                .map(c -> Phrase.of("checks.number.elsewhere", c.code(), number)).findFirst()
                .orElseGet(() -> Phrase.of("checks.number", number));
        return participant.organisation().map(o -> Phrase.of("checks.who.from", place, participant.name(), o.name()))
                .orElseGet(() -> Phrase.of("checks.who", place, participant.name()));
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.kind() == other.kind() && one.problem().equals(other.problem())
                && one.people().stream().map(Participant::id).toList()
                        .equals(other.people().stream().map(Participant::id).toList())
                && one.organisations().stream().map(Organisation::id).toList()
                        .equals(other.organisations().stream().map(Organisation::id).toList());
    }
}
