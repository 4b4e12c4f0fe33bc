package org.rollbook.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollbook.model.people.Person;

/// Records that may be one person, by what they share.
public final class LikenessStore {

    /// Two records that may be one person, by what they share: the enrolment in the class that was asked about, and the
    /// newest enrolment of somebody whom that class does not know.
    public record Likeness(long here, long elsewhere) {
    }

    /// People that share a name, a phone or an identity number with the given one, newest first, at most 50.
    public List<Person> alike(Reading reading, Person person) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("name", person.name());
        arguments.put("phone", person.phone().text());
        arguments.put("id", person.idNumber().text());
        return reading.list("select " + PeopleStore.PERSON_COLUMNS + """
                 from person p where p.name = :name or (p.phone <> '' and p.phone = :phone)
                or (p.id_number <> '' and p.id_number = :id) order by p.id desc limit 50""", arguments, PeopleStore::person);
    }

    /// People of other classes who share an identity number with somebody here, or a phone and a name that sounds the
    /// same, or a name and the birth date, or a name and an organisation. Each name is looked up once, so that a class of
    /// many namesakes costs no more than any other.
    public List<Likeness> of(Reading reading, long classId) {
        return reading.list("""
                with here as materialized (
                  select e.id as here, e.organisation_id, p.id as person, p.name, p.born from enrolment e join person p on p.id = e.person_id
                  where e.class_id = :class
                ), namesake as materialized (
                  select o.id as person, o.name, o.born from (select distinct name from here) n join person o on o.name = n.name
                  where not exists (select 1 from enrolment c where c.person_id = o.id and c.class_id = :class)
                ), other as (
                  select e.id as here, o.id as person from enrolment e join person p on p.id = e.person_id
                  join person o on o.id_number = p.id_number and o.id_number <> '' and o.id <> p.id
                  where e.class_id = :class
                  union
                  select e.id, o.id from enrolment e join person p on p.id = e.person_id
                  join person o on o.phone = p.phone and o.phone <> '' and o.id <> p.id
                  where e.class_id = :class and (o.name = p.name or lower(o.pinyin) = lower(p.pinyin))
                  union
                  select h.here, o.person from namesake o join here h on h.name = o.name
                  where o.born = h.born and length(h.born) = 10 or exists (select 1 from enrolment oe
                    where oe.person_id = o.person and oe.organisation_id = h.organisation_id))
                select here, max(x.id) as elsewhere from other join enrolment x on x.person_id = other.person
                where not exists (select 1 from enrolment c where c.person_id = other.person and c.class_id = :class)
                group by here, other.person order by here, elsewhere""", Map.of("class", classId),
                row -> new Likeness(row.number("here"), row.number("elsewhere")));
    }
}
