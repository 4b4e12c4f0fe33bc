package org.rollbook.print.papers;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.paper.Head;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Stamp;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
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

    Messages words() {
        return new Messages(language);
    }

    Head head(String titleKey, List<String> lines) {
        return new Head(trainingClass.title(), words().heading(titleKey), lines);
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

    String organisationOf(Participant participant) {
        return participant.organisation().map(o -> o.name().in(language.first())).orElse("");
    }

    /// The line that says by which rule names are ordered, where that is not the order of organisations.
    List<String> orderLine(ListOrder order) {
        return order == ListOrder.STROKE || order == ListOrder.PINYIN
                ? List.of(words().sentence(Messages.key("paper.order", order)))
                : List.of();
    }

    List<Slot> signatures() {
        return List.of(
                Slot.empty(words().label("paper.prepared"), SIGNATURE), Slot.empty(words().label("paper.checked"), SIGNATURE));
    }

    /// When this was printed and under which id; a draft has none.
    String printed() {
        String time = PRINTED.format(stamp.time());
        return stamp.id().isEmpty() ? words().text("paper.draft", time) : words().text("paper.printed", time, stamp.id());
    }
}
