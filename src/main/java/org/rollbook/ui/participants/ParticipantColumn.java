package org.rollbook.ui.participants;

import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;

/// The columns of the table: their words, how they sort, and how wide they are before anybody changes them.
enum ParticipantColumn {
    NUMBER("participants.column.number", 64, Showing.USUALLY, (_, p) -> Integer.toString(p.number()), ListOrder.NUMBER.comparator()),
    NAME("participants.column.name", 120, Showing.USUALLY, (_, p) -> p.name(), ListOrder.STROKE.comparator()),
    PINYIN("participants.column.pinyin", 140, Showing.USUALLY, (_, p) -> p.person().pinyin(), ListOrder.PINYIN.comparator()),
    SEX("participants.column.sex", 64, Showing.ON_DEMAND, (m, p) -> m.text(p.person().sex()), Comparator.comparing(p -> p.person().sex())),
    ORGANISATION("participants.column.organisation", 220, Showing.USUALLY,
        (m, p) -> p.organisation().map(o -> m.name(o.name())).orElse(""), ListOrder.PROTOCOL.comparator()),
    POSITION("participants.column.position", 110, Showing.USUALLY, (_, p) -> p.position(), byText(Participant::position)),
    TITLE("participants.column.title", 110, Showing.ON_DEMAND, (_, p) -> p.title(), byText(Participant::title)),
    PHONE("participants.column.phone", 124, Showing.USUALLY, (_, p) -> p.person().phone().masked(), byText(p -> p.person().phone().text())),
    ROLE("participants.column.role", 100, Showing.ON_DEMAND, (m, p) -> m.text(p.role()), Comparator.comparing(Participant::role)),
    STATE("participants.column.state", 90, Showing.USUALLY, (m, p) -> m.text(p.state()), Comparator.comparing(Participant::state)),
    GROUP("participants.column.group", 70, Showing.ON_DEMAND, (_, p) -> p.group(), byText(Participant::group)),
    ROOM("participants.column.room", 70, Showing.ON_DEMAND, (_, p) -> p.room(), byText(Participant::room)),
    NOTE("participants.column.note", 180, Showing.ON_DEMAND, (_, p) -> p.note().lines().findFirst().orElse(""), byText(Participant::note)),
    INTERNAL_NOTE("participants.column.internalNote", 180, Showing.ON_DEMAND, (_, p) -> p.internalNote().lines().findFirst().orElse(""),
        byText(Participant::internalNote)),
    PROBLEMS("participants.column.problems", 130, Showing.USUALLY, ParticipantColumn::problems,
        Comparator.comparing(p -> -p.person().problems().size()));

    private final String key;
    private final double width;
    private final Showing showing;
    private final BiFunction<Messages, Participant, String> words;
    private final Comparator<Participant> comparator;

    ParticipantColumn(String key, double width, Showing showing, BiFunction<Messages, Participant, String> words,
                      Comparator<Participant> comparator) {
        this.key = key;
        this.width = width;
        this.showing = showing;
        this.words = words;
        this.comparator = comparator.thenComparing(Participant::number);
    }

    /// In pixels.
    double width() {
        return width;
    }

    boolean isShownUsually() {
        return showing == Showing.USUALLY;
    }

    String words(Messages messages, Participant participant) {
        return words.apply(messages, participant);
    }

    Comparator<Participant> comparator() {
        return comparator;
    }

    /// The message key of the heading.
    String key() {
        return key;
    }

    private static Comparator<Participant> byText(Function<Participant, String> text) {
        return Comparator.<Participant, Boolean>comparing(p -> text.apply(p).isEmpty()).thenComparing(text);
    }

    /// The fields to be looked at; the form says what is wrong with them.
    private static String problems(Messages messages, Participant participant) {
        return participant.person().problems().stream().flatMap(problem -> Field.ofProblem(problem.field()).stream())
            .map(field -> messages.text(field.key())).distinct().collect(Collectors.joining(" · "));
    }

    private enum Showing { USUALLY, ON_DEMAND }
}
