package org.rollbook.cli.course;

import java.util.List;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.TicketCode;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `codes`: the bar codes of a class, for printing badges elsewhere.
public final class CodesVerb implements Verb {

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.codes")).addOption(Options.trainingClass(words))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        String code = line.matchedOptionValue(Options.CLASS, "");
        List<Participant> people = place.asking(office -> office.services().registration()
                .participants(office.services().classes().byCode(code).id()))
                .orElseThrow(() -> new Refusal("class.unknown", code));
        Messages words = terminal.words();
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(people.stream().map(CodesVerb::json).toList());
        } else {
            AlignedColumns table = new AlignedColumns(words.text("cli.column.number"), words.text("cli.column.name"),
                    words.text("cli.column.ticket"));
            people.forEach(p -> table.row(p.number(), p.name(), TicketCode.of(p).text()));
            terminal.table(table);
        }
        return ExitCode.DONE;
    }

    private record Answer(int number, String name, String code) {
    }

    private static Answer json(Participant p) {
        return new Answer(p.number(), p.name(), TicketCode.of(p).text());
    }
}
