package org.rollbook.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.rollbook.model.people.Person;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;

/// Records that may be one person, by what they share.
public final class DuplicateStore {
    /// Each of so many here is compared with everybody elsewhere, or the other way round.
    private static final int MOST_WITH_EACH = 20;
    private static final int WHOLE_DATE = 10;

    /// Two records that may be one person, by what they share: the enrolment in the class that was asked about, and the
    /// newest enrolment of somebody whom that class does not know.
    public record Match(long here, long elsewhere) {
    }

    /// People that share a name, a phone or an identity number with the given one, newest first, at most 50.
    public List<Person> alike(Reading reading, Person person) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("name", person.name());
        arguments.put("phone", person.phone().text());
        arguments.put("id", person.idNumber().text());
        return reading.list("select " + PeopleStore.PERSON_COLUMNS + """
                 from person p where p.name = :name or (p.phone <> '' and p.phone = :phone)
                or (p.id_number <> '' and p.id_number = :id) order by p.id desc limit 50""", arguments,
                PeopleStore::person);
    }

    /// People of other classes who share an identity number with somebody here, or a phone and a name that sounds the
    /// same, or a name and the birth date, or a name and an organisation. Each number and each name is looked up once; where
    /// many share one, the first here and the newest elsewhere stand for the others, so that the cost grows with the list.
    public List<Match> of(Reading reading, long classId) {
        Map<String, Shared> shared = new HashMap<>();
        here(reading, classId, (key, enrolment) -> shared.computeIfAbsent(key, _ -> new Shared()).here.add(enrolment));
        elsewhere(reading, classId, (key, enrolment) -> Optional.ofNullable(shared.get(key))
                .ifPresent(group -> group.elsewhere.add(enrolment)));
        return shared.values().stream().flatMap(Shared::pairs).distinct()
                .sorted(Comparator.comparingLong(Match::here).thenComparingLong(Match::elsewhere)).toList();
    }

    /// Those who share one key: enrolments here, and the newest enrolment of each person elsewhere.
    private static final class Shared {
        private final NavigableSet<Long> here = new TreeSet<>();
        private final NavigableSet<Long> elsewhere = new TreeSet<>();

        Stream<Match> pairs() {
            if (here.isEmpty() || elsewhere.isEmpty()) {
                return Stream.empty();
            }
            return Math.min(here.size(), elsewhere.size()) <= MOST_WITH_EACH
                    ? here.stream().flatMap(one -> elsewhere.stream().map(other -> new Match(one, other)))
                    : Stream.concat(here.stream().map(one -> new Match(one, elsewhere.last())),
                            elsewhere.stream().map(other -> new Match(here.first(), other)));
        }
    }

    private static void here(Reading reading, long classId, BiConsumer<String, Long> taker) {
        reading.list("""
                select e.id as enrolment, e.organisation_id, p.id_number, p.phone, p.name, p.pinyin, p.born
                from enrolment e join person p on p.id = e.person_id where e.class_id = :class""",
                Map.of("class", classId), row -> {
                    long enrolment = row.number("enrolment");
                    id(row).ifPresent(key -> taker.accept(key, enrolment));
                    phone(row).forEach(key -> taker.accept(key, enrolment));
                    birth(row).ifPresent(key -> taker.accept(key, enrolment));
                    organisation(row).ifPresent(key -> taker.accept(key, enrolment));
                    return row;
                });
    }

    private static void elsewhere(Reading reading, long classId, BiConsumer<String, Long> taker) {
        Map<String, Object> arguments = Map.of("class", classId);
        reading.list(elsewhere("id_number", "o.id_number"), arguments, row -> {
            id(row).ifPresent(key -> taker.accept(key, row.number("newest")));
            return row;
        });
        reading.list(elsewhere("phone", "o.phone, o.name, o.pinyin"), arguments, row -> {
            phone(row).forEach(key -> taker.accept(key, row.number("newest")));
            return row;
        });
        reading.list(elsewhere("name", "o.name, o.born"), arguments, row -> {
            birth(row).ifPresent(key -> taker.accept(key, row.number("newest")));
            return row;
        });
        reading.list(
                """
                        with place as materialized (
                          select distinct p.name, e.organisation_id from enrolment e join person p on p.id = e.person_id
                          where e.class_id = :class and e.organisation_id is not null
                        )
                        select o.name, h.organisation_id, (select max(x.id) from enrolment x where x.person_id = o.id) as newest
                        from place h join person o on o.name = h.name
                        where exists (select 1 from enrolment oe where oe.person_id = o.id and oe.organisation_id + 0 = h.organisation_id)
                        and not exists (select 1 from enrolment c where c.person_id = o.id and c.class_id = :class)""",
                arguments, row -> {
                    organisation(row).ifPresent(key -> taker.accept(key, row.number("newest")));
                    return row;
                });
    }

    /// Whoever is enrolled in other classes only and has a value that somebody here has.
    private static String elsewhere(String column, String columns) {
        return """
                with value as materialized (
                  select distinct p.%1$s as shared from enrolment e join person p on p.id = e.person_id
                  where e.class_id = :class and p.%1$s <> ''
                ), other as materialized (
                  select %2$s, (select max(x.id) from enrolment x where x.person_id = o.id) as newest
                  from value v join person o on o.%1$s = v.shared and o.%1$s <> ''
                  where not exists (select 1 from enrolment c where c.person_id = o.id and c.class_id = :class)
                )
                select * from other where newest is not null""".formatted(column, columns);
    }

    private static Optional<String> id(Row row) {
        return Optional.of(row.text("id_number")).filter(id -> !id.isEmpty()).map(id -> "id\n" + id);
    }

    private static List<String> phone(Row row) {
        String phone = row.text("phone");
        return phone.isEmpty() ? List.of() : List.of("name\n" + phone + "\n" + row.text("name"),
                "sound\n" + phone + "\n" + row.text("pinyin").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> birth(Row row) {
        return row.optionalText("born").filter(born -> born.length() == WHOLE_DATE)
                .map(born -> "born\n" + born + "\n" + row.text("name"));
    }

    private static Optional<String> organisation(Row row) {
        return row.optionalNumber("organisation_id").stream()
                .mapToObj(id -> "organisation\n" + id + "\n" + row.text("name")).findFirst();
    }
}
