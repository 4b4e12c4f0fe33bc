package org.rollbook.service.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rollbook.model.merging.PersonMerge;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Problem;

/// Finds the same person twice in one list; each pair is told once, for the best reason there is.
///
/// Whoever was listed first stands for a group, so that its cost and its answers grow with the list and not with its square.
/// Two people with different sound numbers are never taken for one.
final class DuplicatesInList {
    private final List<Finding> found = new ArrayList<>();
    private final Set<Set<Long>> told = new HashSet<>();

    private DuplicatesInList() {
    }

    static List<Finding> among(List<Participant> list) {
        DuplicatesInList search = new DuplicatesInList();
        search.look(list, p -> p.person().idNumber().text(), "sameId");
        search.look(list, p -> p.person().phone().isEmpty() ? "" : p.person().phone().text() + " " + p.name(),
                "samePhone");
        search.look(list, p -> p.person().phone().isEmpty() ? "" : p.person().phone().text() + " " + sound(p),
                "samePhone");
        search.look(list, p -> p.organisation().map(o -> p.name() + " " + o.id()).orElse(""), "sameOrganisation");
        search.look(list, p -> p.person().born().flatMap(BirthDate::date).map(born -> p.name() + " " + born).orElse(""),
                "sameBirth");
        search.lookAtThoseWithoutOrganisation(list);
        search.look(list, p -> p.organisation().map(o -> sound(p) + " " + o.id()).orElse(""), "sameSound");
        return search.found;
    }

    /// Why two records elsewhere may be one person, told by the same reasons.
    static Problem reason(Participant one, Participant other) {
        Person a = one.person();
        Person b = other.person();
        if (!a.idNumber().isEmpty() && a.idNumber().equals(b.idNumber())) {
            return problem("sameId");
        }
        if (!a.phone().isEmpty() && a.phone().equals(b.phone())) {
            return problem("samePhone");
        }
        return problem(a.born().flatMap(BirthDate::date).isPresent() && a.born().equals(b.born()) ? "sameBirth"
                : "sameOrganisation");
    }

    static boolean mayBeOne(Person one, Person other) {
        return !new PersonMerge(one, other, List.of()).hasTwoIds();
    }

    static String sound(Participant participant) {
        return participant.person().pinyin().toLowerCase(Locale.ROOT);
    }

    private void look(List<Participant> list, Function<Participant, String> key, String reason) {
        Map<String, List<Participant>> groups = new LinkedHashMap<>();
        list.forEach(p -> groups.computeIfAbsent(key.apply(p), _ -> new ArrayList<>()).add(p));
        groups.remove("");
        groups.values().stream().filter(group -> group.size() > 1)
                .forEach(group -> group.stream().skip(1).forEach(other -> tell(group.getFirst(), other, reason)));
    }

    /// A name without an organisation beside the same name with one is often a line that was filled in twice.
    private void lookAtThoseWithoutOrganisation(List<Participant> list) {
        Map<String, List<Participant>> named = new LinkedHashMap<>();
        list.forEach(p -> named.computeIfAbsent(p.name(), _ -> new ArrayList<>()).add(p));
        for (Collection<Participant> same : named.values()) {
            List<Participant> without = same.stream().filter(p -> p.organisation().isEmpty()).toList();
            if (!without.isEmpty() && same.size() > 1) {
                Participant first = same.stream().filter(p -> p.organisation().isPresent()).findFirst()
                        .orElse(without.getFirst());
                without.stream().filter(p -> p != first).forEach(p -> tell(first, p, "sameName"));
            }
        }
    }

    private void tell(Participant one, Participant other, String reason) {
        if (mayBeOne(one.person(), other.person()) && told.add(Set.of(one.id(), other.id()))) {
            found.add(new Finding(Finding.Kind.SAME_PERSON, "person", one.name().equals(other.name()) ? one.name()
                    : one.name() + " / " + other.name(), problem(reason), List.of(one, other), List.of()));
        }
    }

    private static Problem problem(String reason) {
        return Problem.of("person", reason);
    }
}
