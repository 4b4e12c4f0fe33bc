package org.rollbook.cli.care;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.Office;
import org.rollbook.service.history.History;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `journal`: what was done, the newest first.
public final class JournalVerb implements Verb {

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.journal"))
                .addOption(Options.optional(Options.CLASS, "CODE", words.text("cli.option.class")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        String code = line.matchedOptionValue(Options.CLASS, "");
        List<History.Line> lines = place.asking(office -> lines(office, code)).orElseGet(() -> none(code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(lines.stream().map(JournalVerb::json).toList());
        } else {
            terminal.table(table(lines, place, terminal.words()));
        }
        return ExitCode.DONE;
    }

    private static List<History.Line> lines(Office office, String code) {
        OptionalLong classId = code.isEmpty() ? OptionalLong.empty()
                : OptionalLong.of(office.services().classes().byCode(code).id());
        return office.services().history().journal(classId, Integer.MAX_VALUE);
    }

    private static List<History.Line> none(String code) {
        if (!code.isEmpty()) {
            throw new Refusal("class.unknown", code);
        }
        return List.of();
    }

    private record Answer(long seq, Instant at, String who, String desk, String action, int changes) {
    }

    private static Answer json(History.Line line) {
        JournalEntry entry = line.entry();
        return new Answer(entry.seq(), entry.at(), entry.actor().who(), entry.actor().desk(), entry.action(),
                line.changes());
    }

    private static AlignedColumns table(List<History.Line> lines, DataLocation place, Messages words) {
        AlignedColumns table = new AlignedColumns(words.text("cli.column.seq"), words.text("cli.column.at"),
                words.text("cli.column.who"), words.text("cli.column.action"), words.text("cli.column.changes"));
        for (History.Line line : lines) {
            JournalEntry entry = line.entry();
            table.row(entry.seq(),
                    entry.at().atZone(place.clock().getZone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS)
                            .toString().replace('T', ' '),
                    entry.actor().who() + "@" + entry.actor().desk(), words.text(entry.summary()), line.changes());
        }
        return table;
    }
}
