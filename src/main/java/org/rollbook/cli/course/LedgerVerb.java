package org.rollbook.cli.course;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollbook.cli.kit.AlignedColumns;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.LedgerEvent;
import org.rollbook.service.desk.LedgerColumn;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `ledger`: every event of attendance in a class, shown or written into a file.
public final class LedgerVerb implements Verb {
    private static final String OUT = "--out";

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.ledger")).addOption(Options.trainingClass(words))
                .addOption(Options.optional(OUT, "FILE", words.text("cli.option.ledgerOut")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        String code = line.matchedOptionValue(Options.CLASS, "");
        Messages words = terminal.words();
        if (line.hasMatchedOption(OUT)) {
            Path target = Path.of(line.matchedOptionValue(OUT, ""));
            return place.working(office -> {
                int events = office.services().ledger().export(office.services().classes().byCode(code).id(),
                        column -> heading(column, words), target);
                terminal.say("cli.ledger.done", Integer.toString(events), target.toString());
                return ExitCode.DONE;
            });
        }
        List<LedgerEvent> events = place.asking(office -> office.services().ledger()
                .events(office.services().classes().byCode(code).id()))
                .orElseThrow(() -> new Refusal("class.unknown", code));
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(events.stream().map(LedgerVerb::json).toList());
        } else {
            terminal.table(table(events, words));
        }
        return ExitCode.DONE;
    }

    private static AlignedColumns table(List<LedgerEvent> events, Messages words) {
        List<LedgerColumn> columns = Arrays.asList(LedgerColumn.values());
        AlignedColumns table = new AlignedColumns(
                columns.stream().map(column -> heading(column, words)).toArray(String[]::new));
        events.forEach(event -> table.row(columns.stream().map(column -> column.of(event)).toArray()));
        return table;
    }

    private static Map<String, Object> json(LedgerEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            json.put(column.key(), column.of(event));
        }
        return json;
    }

    private static String heading(LedgerColumn column, Messages words) {
        return words.text("ledger." + column.key());
    }
}
