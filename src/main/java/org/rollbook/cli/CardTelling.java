package org.rollbook.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.text.Messages;
import picocli.CommandLine.ParseResult;

/// Tells what the arrival desk answered, as a sentence or as JSON.
final class CardTelling {

    private CardTelling() {
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
        return noted ? Cli.DONE : Cli.REFUSED;
    }

    static Map<String, Object> json(DeskCard card, Messages words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", Messages.code(card.outcome()));
        json.put("sentence", sentence(card, words));
        card.participant().ifPresent(p -> json.putAll(person(p, words)));
        if (!card.since().isEmpty()) {
            json.put("since", card.since());
            json.put("desk", card.desk());
        }
        card.elsewhere().map(TrainingClass::code).ifPresent(code -> json.put("class", code));
        card.substitute().ifPresent(other -> json.put("replacedBy", other.number()));
        card.obstacle().ifPresent(obstacle -> json.put("obstacle", Messages.code(obstacle)));
        card.absence().ifPresent(session -> json.put("absent", session.at().toString()));
        return json;
    }

    static Map<String, Object> person(Participant p, Messages words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", p.number());
        json.put("name", p.name());
        json.put("organisation", ParticipantsVerb.organisation(p, words));
        json.put("position", p.position());
        json.put("role", Messages.code(p.role()));
        json.put("group", p.group());
        json.put("room", p.room());
        json.put("state", Messages.code(p.state()));
        json.put("phone", p.person().phone().masked());
        json.put("code", TicketCode.of(p).text());
        p.arrivedAt().ifPresent(at -> json.put("arrivedAt", at.toString()));
        return json;
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
