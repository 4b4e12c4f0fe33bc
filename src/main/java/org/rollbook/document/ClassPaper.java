package org.rollbook.document;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.document.Choice;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Head;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Stamp;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.text.Messages;

/// What all documents of a class share: the class and its hosts, the language on paper, the stamp of this printing.
public record ClassPaper(TrainingClass trainingClass, List<Host> hosts, PaperLanguage language, Stamp stamp) {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /// Millimetres in which a name can be signed.
    static final double SIGNATURE = 30;

    public ClassPaper {
        hosts = hosts.stream()
                .sorted(Comparator.comparing(Host::role).thenComparingInt(Host::position))
                .toList();
    }

    /// What the type of a document is called.
    static BilingualName title(String code) {
        return new Messages(PaperLanguage.BOTH).heading("paper.title." + code);
    }

    static ClassPaper of(ClassDossier dossier, Choice choice) {
        return new ClassPaper(dossier.trainingClass(), dossier.hosts(), choice.language(),
                new Stamp(dossier.moment().toLocalDateTime(), ""));
    }

    Messages words() {
        return new Messages(language);
    }

    Head head(BilingualName title, List<String> lines) {
        return new Head(trainingClass.title(), title, lines);
    }

    /// The hosts by role in heading order, one line for each language.
    List<String> hostLines() {
        List<String> lines = new ArrayList<>();
        if (!hosts.isEmpty()) {
            lines.add(hostLine(language.first()));
            language.second().map(this::hostLine).ifPresent(lines::add);
        }
        return lines;
    }

    private String hostLine(Language in) {
        Messages own = new Messages(in);
        List<String> parts = new ArrayList<>();
        for (HostRole role : HostRole.values()) {
            String names = hosts.stream()
                    .filter(host -> host.role() == role)
                    .map(host -> host.organisation().name().in(in))
                    .collect(Collectors.joining(own.text("paper.list")));
            if (!names.isEmpty()) {
                parts.add(own.text(Messages.key("paper.host", role), names));
            }
        }
        return String.join(own.text("paper.gap"), parts);
    }

    /// The days and the venue of the class.
    String datesAndVenue() {
        Language first = language.first();
        String dates = words().range(trainingClass.from(), trainingClass.to());
        String venue = trainingClass.venue().in(first);
        return venue.isEmpty() ? dates : dates + words().text("paper.gap") + venue;
    }

    /// A name in the document's language, or Chinese over English where both are printed.
    String both(BilingualName name) {
        String first = name.in(language.first());
        return language.second()
                .map(name::in)
                .filter(second -> !second.equals(first))
                .map(second -> first + "\n" + second)
                .orElse(first);
    }

    /// A person's name: as registered, on English paper in Latin letters where they are known.
    String nameOf(Participant participant) {
        if (language != PaperLanguage.EN) {
            return participant.name();
        }
        String latin = participant.person().latinName();
        String pinyin = participant.person().pinyin();
        return !latin.isEmpty() ? latin : !pinyin.isEmpty() ? pinyin : participant.name();
    }

    /// The column of a field, as wide as the field says.
    PersonColumn column(PersonField field) {
        return column(field, field.width());
    }

    PersonColumn column(PersonField field, double width) {
        Column plain = Column.of(field.key(), heading(field), width);
        return new PersonColumn(field == PersonField.NAME ? plain.ofNames() : plain,
                participant -> text(field, participant));
    }

    /// Columns of people with their running numbers in front.
    List<Column> numbered(double width, List<PersonColumn> columns) {
        return Stream.concat(Stream.of(Column.of("no", words().heading("paper.no"), width).ofCounts()),
                PersonColumn.columns(columns).stream()).toList();
    }

    /// Numbered rows of people, those of each organisation under a heading with its name and how many they are.
    ///
    /// @param sorted in an order that keeps organisations together, as `ListOrder.PROTOCOL` does
    List<Line> byOrganisation(List<PersonColumn> columns, List<Participant> sorted) {
        Map<Optional<Long>, List<Participant>> groups = new LinkedHashMap<>();
        for (Participant participant : sorted) {
            groups.computeIfAbsent(participant.organisation().map(Organisation::id), _ -> new ArrayList<>())
                    .add(participant);
        }
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (List<Participant> group : groups.values()) {
            String organisation = organisationOf(group.getFirst());
            String name = organisation.isEmpty() ? words().label("paper.organisation.none") : organisation;
            lines.add(new Line.GroupHeading(words().text("paper.group", name, Integer.toString(group.size()))));
            for (Participant participant : group) {
                lines.add(PersonColumn.row(Cell.of(++number), columns, participant));
            }
        }
        return lines;
    }

    /// To be signed in.
    PersonColumn signature() {
        return new PersonColumn(Column.of("signature", words().heading("paper.signature"), 40), _ -> "");
    }

    /// What offices call a field on paper, where that is not what the window calls it.
    private BilingualName heading(PersonField field) {
        return switch (field) {
            case ETHNICITY -> words().heading("paper.ethnicity");
            case PHONE -> words().heading("paper.phone");
            case BORN -> words().heading("paper.born");
            case ID_NUMBER -> words().heading("paper.idNumber");
            case ROOM -> words().heading("paper.room");
            default -> field.heading();
        };
    }

    private String text(PersonField field, Participant participant) {
        return switch (field) {
            case NAME -> nameOf(participant);
            case SEX -> sexOf(participant);
            case BORN -> participant.person().born().map(ClassPaper::month).orElse("");
            case NOTE -> remarksOn(participant);
            default -> field.text(participant, language.first(), words()::text);
        };
    }

    /// 1980.01, or what is known of it.
    private static String month(BirthDate born) {
        return born.month().isEmpty() ? Integer.toString(born.year())
                : String.format("%d.%02d", born.year(), born.month().getAsInt());
    }

    String organisationOf(Participant participant) {
        return text(PersonField.ORGANISATION, participant);
    }

    /// The line that says by which rule names are ordered, where that is not the order of organisations.
    List<String> orderLine(ListOrder order) {
        return order == ListOrder.STROKE || order == ListOrder.PINYIN
                ? List.of(words().sentence(Messages.key("paper.order", order)))
                : List.of();
    }

    String sexOf(Participant participant) {
        Sex sex = participant.person().sex();
        return sex == Sex.UNKNOWN ? "" : words().text(sex == Sex.MALE ? "paper.male" : "paper.female");
    }

    /// What everybody may read beside a name: the role where it is another than trainee, and the public note.
    String remarksOn(Participant participant) {
        String role = participant.role() == Role.TRAINEE
                ? ""
                : words().text(participant.role());
        return role.isEmpty() || participant.note().isEmpty()
                ? role + participant.note()
                : role + words().text("paper.and") + participant.note();
    }

    /// How many people there are, men and women.
    Line total(List<Participant> people) {
        long men = count(people, Sex.MALE);
        long women = count(people, Sex.FEMALE);
        long unstated = people.size() - men - women;
        return new Line.Total(words().sentence(
                unstated == 0 ? "paper.total.people" : "paper.total.people.unstated",
                Integer.toString(people.size()),
                Long.toString(men),
                Long.toString(women),
                Long.toString(unstated)));
    }

    private static long count(List<Participant> people, Sex sex) {
        return people.stream().filter(participant -> participant.person().sex() == sex).count();
    }

    /// The lines under the title: hosts, dates and venue, and by which rule names are ordered.
    List<String> lines(ListOrder order) {
        List<String> lines = new ArrayList<>(hostLines());
        lines.add(datesAndVenue());
        lines.addAll(orderLine(order));
        return lines;
    }

    List<Slot> signatures() {
        return List.of(
                Slot.empty(words().label("paper.prepared"), SIGNATURE),
                Slot.empty(words().label("paper.checked"), SIGNATURE));
    }

    /// When this was printed and under which id; a draft has none.
    String printed() {
        return printed(words(), stamp);
    }

    /// A draft under the number of its printing, which its foot names.
    public static Document issued(Document draft, String number) {
        return draft.issued(number, printed(new Messages(draft.language()), new Stamp(draft.stamp().time(), number)));
    }

    private static String printed(Messages words, Stamp stamp) {
        String time = PRINTED.format(stamp.time());
        return stamp.id().isEmpty() ? words.text("paper.draft", time) : words.text("paper.printed", time, stamp.id());
    }
}
