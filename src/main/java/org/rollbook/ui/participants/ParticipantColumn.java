package org.rollbook.ui.participants;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.text.Messages;

/// The columns of the table: one for each field, and one for what is doubtful.
///
/// @param field what it shows; empty for what is doubtful
record ParticipantColumn(Optional<PersonField> field) {
    /// What leads; every other field follows as it is declared.
    private static final List<PersonField> FIRST = List.of(PersonField.NUMBER, PersonField.NAME, PersonField.PINYIN,
            PersonField.SEX,
            PersonField.ORGANISATION, PersonField.POSITION, PersonField.TITLE, PersonField.PHONE, PersonField.ROLE,
            PersonField.STATE);
    private static final double PADDING = 24;
    private static final double PIXELS_A_MILLIMETRE = 4;
    private static final double WIDTH_OF_PROBLEMS = 130;

    static List<ParticipantColumn> all() {
        return Stream
                .of(FIRST.stream().map(Optional::of),
                        Arrays.stream(PersonField.values()).filter(field -> !FIRST.contains(field)).map(Optional::of),
                        Stream.of(Optional.<PersonField>empty()))
                .flatMap(Function.identity()).map(ParticipantColumn::new).toList();
    }

    /// By which the order and width of columns are kept.
    String id() {
        return "participants.column." + field.map(PersonField::key).orElse("problems");
    }

    String style() {
        return "participant-" + field.map(PersonField::name).orElse("problems").toLowerCase(Locale.ROOT);
    }

    String heading(Messages messages) {
        return field.map(shown -> messages.name(shown.heading()))
                .orElseGet(() -> messages.text("participants.column.problems"));
    }

    /// In pixels, before anybody changes it.
    double width() {
        return field.map(shown -> PADDING + PIXELS_A_MILLIMETRE * shown.width()).orElse(WIDTH_OF_PROBLEMS);
    }

    boolean isShownUsually() {
        return field.map(PersonField::isShownUsually).orElse(true);
    }

    /// One line of the value.
    String words(Messages messages, Participant participant) {
        return field.map(
                shown -> shown.text(participant, messages.language(), messages::text).lines().findFirst().orElse(""))
                .orElseGet(() -> problems(messages, participant));
    }

    Comparator<Participant> comparator() {
        return field.map(ParticipantColumn::comparator).orElse(Comparator.comparing(p -> -p.person().problems().size()))
                .thenComparing(Participant::number);
    }

    private static Comparator<Participant> comparator(PersonField field) {
        return switch (field) {
            case NUMBER -> ListOrder.NUMBER.comparator();
            case NAME -> ListOrder.STROKE.comparator();
            case PINYIN -> ListOrder.PINYIN.comparator();
            case ORGANISATION -> ListOrder.PROTOCOL.comparator();
            default -> field.kind().constants().isEmpty() ? byText(field::of)
                    : Comparator.comparing(p -> field.constant(field.of(p)).orElseThrow().ordinal());
        };
    }

    private static Comparator<Participant> byText(Function<Participant, String> text) {
        return Comparator.<Participant, Boolean>comparing(p -> text.apply(p).isEmpty()).thenComparing(text);
    }

    /// The fields to be looked at; the form says what is wrong with them.
    private static String problems(Messages messages, Participant participant) {
        return participant.person().problems().stream().flatMap(problem -> PersonField.of(problem.field()).stream())
                .map(field -> messages.name(field.heading())).distinct().collect(Collectors.joining(" · "));
    }
}
