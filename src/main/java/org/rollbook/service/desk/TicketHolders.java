package org.rollbook.service.desk;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.TicketCode;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.DuplicateStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.sql.Reading;

/// Whom a ticket code or a number means, and what is told when it means nobody of the class; it changes nothing.
final class TicketHolders {
    private final Database database;
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final DuplicateStore duplicates = new DuplicateStore();

    /// One person of the class, or a card that says why there is none.
    sealed interface Answer {

        record Known(Participant holder) implements Answer {
        }

        record Told(DeskCard card) implements Answer {
        }
    }

    TicketHolders(Database database) {
        this.database = database;
    }

    Answer scanned(long classId, String scanned) {
        Optional<TicketCode> code = TicketCode.read(scanned);
        if (code.isPresent()) {
            return database.read(reading -> people.participant(reading, code.get().enrolment()))
                    .map(holder -> byCode(classId, code.get(), holder))
                    .orElseGet(() -> new Answer.Told(DeskCard.unknown(ArrivalOutcome.NOT_REGISTERED, scanned.strip())));
        }
        if (TicketCode.isAttempt(scanned)) {
            return new Answer.Told(DeskCard.unknown(ArrivalOutcome.DATA_ERROR, scanned.strip()));
        }
        List<Participant> holders = database.read(reading -> holders(reading, classId, scanned.strip()));
        return switch (holders.size()) {
            case 0 -> new Answer.Told(notFound(classId, scanned));
            case 1 -> new Answer.Known(holders.getFirst());
            default -> new Answer.Told(DeskCard.unknown(ArrivalOutcome.DATA_ERROR, scanned.strip()));
        };
    }

    DeskCard notFound(long classId, String typed) {
        Person asked = Person.named(typed.isBlank() ? "?" : typed.strip());
        Person looked = asked.withId(asked.idType(), IdNumber.of(typed)).withPhone(Phone.of(typed));
        return database.read(reading -> {
            for (Person person : duplicates.alike(reading, looked)) {
                for (Participant elsewhere : people.enrolments(reading, person.id())) {
                    Optional<TrainingClass> other = classes.byId(reading, elsewhere.classId())
                            .filter(c -> c.state().isEditable());
                    if (elsewhere.classId() != classId && other.isPresent()) {
                        return DeskCard.of(ArrivalOutcome.WRONG_CLASS, elsewhere).in(other.get());
                    }
                }
            }
            boolean misread = looked.idNumber().hasShape() && looked.idNumber().problem().isPresent();
            return DeskCard.unknown(misread ? ArrivalOutcome.DATA_ERROR : ArrivalOutcome.NOT_REGISTERED, typed.strip());
        });
    }

    private Answer byCode(long classId, TicketCode code, Participant holder) {
        if (holder.classId() != classId) {
            TrainingClass other = database.read(reading -> classes.byId(reading, holder.classId()))
                    .orElseThrow(() -> new Refusal("class.gone"));
            return new Answer.Told(DeskCard.of(ArrivalOutcome.WRONG_CLASS, holder).in(other));
        }
        return code.isCurrentOf(holder) ? new Answer.Known(holder)
                : new Answer.Told(DeskCard.of(ArrivalOutcome.REVOKED, holder));
    }

    /// Everybody of the class whose identity number, phone or trainee number this is.
    private List<Participant> holders(Reading reading, long classId, String scanned) {
        String id = IdNumber.of(scanned).text();
        String phone = Phone.of(scanned).text();
        if (id.matches("\\d{1,6}")) {
            return people.participant(reading, classId, Integer.parseInt(id)).stream().toList();
        }
        return people.participants(reading, classId).stream()
                .filter(p -> p.person().idNumber().text().equals(id) || p.person().phone().text().equals(phone))
                .toList();
    }
}
