package org.rollbook.cli.desk;

import org.rollbook.cli.kit.Json;
import java.util.Optional;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.people.ParticipantsVerb;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.text.Messages;
import picocli.CommandLine.ParseResult;

/// Tells what the arrival desk answered, as a sentence or as JSON.
final class DeskAnswerPrinter {

    private DeskAnswerPrinter() {
    }

    /// Returns the exit code: done when the person is noted, now or before.
    static int tell(DeskCard card, ParseResult line, Terminal terminal) {
        boolean noted = card.outcome() == ArrivalOutcome.ARRIVED || card.outcome() == ArrivalOutcome.ALREADY;
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(json(card, terminal.words()));
        } else if (noted) {
            terminal.line(sentence(card, terminal.words()));
        } else {
            terminal.err().println(sentence(card, terminal.words()));
        }
        card.caution().filter(_ -> !line.hasMatchedOption(Options.JSON))
                .ifPresent(caution -> terminal.err().println(words(caution, terminal.words())));
        return noted ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /// What the desk answered, with the person where one was found.
    record Answer(ArrivalOutcome outcome, String sentence, @Json.Inline Optional<Person> person, Optional<String> since,
            Optional<String> desk,
            @Json.Name("class") Optional<String> classCode, Optional<Integer> replacedBy, Optional<?> obstacle,
            Optional<String> absent) {
    }

    /// Somebody as the verbs of the arrival desk tell them.
    record Person(int number, String name, String organisation, String position, Role role, String group, String room,
            EnrolmentState state,
            String phone, String code, Optional<?> arrivedAt) {
    }

    static Answer json(DeskCard card, Messages words) {
        Optional<String> since = Optional.of(card.since()).filter(at -> !at.isEmpty());
        return new Answer(card.outcome(), sentence(card, words), card.participant().map(p -> person(p, words)), since,
                since.map(_ -> card.desk()), card.elsewhere().map(TrainingClass::code),
                card.substitute().map(Participant::number),
                card.obstacle(), card.absence().map(session -> session.at().toString()));
    }

    static Person person(Participant p, Messages words) {
        return new Person(p.number(), p.name(), ParticipantsVerb.organisation(p, words), p.position(), p.role(),
                p.group(), p.room(), p.state(),
                p.person().phone().masked(), TicketCode.of(p).text(), p.arrivedAt());
    }

    private static String sentence(DeskCard card, Messages words) {
        String text = words(card.sentence(), words);
        return card.participant().filter(p -> card.outcome() == ArrivalOutcome.ARRIVED)
                .map(p -> words.text("cli.arrive.done", Integer.toString(p.number()), text)).orElse(text);
    }

    private static String words(DeskCard.Sentence sentence, Messages words) {
        return words.text(sentence.key(), sentence.arguments().toArray());
    }
}
