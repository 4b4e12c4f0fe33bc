package org.rollbook.cli.care;

import java.time.LocalDateTime;
import java.util.List;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.journal.Value;
import org.rollbook.model.place.ServerStatus;
import org.rollbook.service.care.ServerCare;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `server prepare|upgrade|status`: what the administrator of a PostgreSQL server does for a base.
public final class ServerVerb implements Verb {
    private static final String PREPARE = "prepare";
    private static final String UPGRADE = "upgrade";
    private static final String STATUS = "status";
    private static final String YES = "--yes";

    @Override
    public String name() {
        return "server";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.server"))
                .addPositional(Options.word("ACTION", words.text("cli.option.server"),
                        List.of(PREPARE, UPGRADE, STATUS)))
                .addOption(Options.flag(YES, words.text("cli.option.yes")))
                .addOption(Options.json(words));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        return place.administering(care -> switch (line.<String>matchedPositionalValue(0, STATUS)) {
            case PREPARE -> told(care.prepare(), "cli.server.prepared", line, terminal, place);
            case UPGRADE -> upgrade(care, line, terminal, place);
            default -> told(care.status(), "", line, terminal, place);
        });
    }

    /// Says what it will do, and does it when that is agreed to.
    private static int upgrade(ServerCare care, ParseResult line, Terminal terminal, DataLocation place) {
        ServerStatus now = care.status();
        if (line.hasMatchedOption(YES) || now.condition() != ServerStatus.Condition.OLDER) {
            return told(care.upgrade(), "cli.server.upgraded", line, terminal, place);
        }
        terminal.warn("cli.server.upgrade", place.server().toString(), Integer.toString(now.schema()),
                Integer.toString(now.current()), String.join(", ", care.stepsOfUpgrade(now)));
        return ExitCode.REFUSED;
    }

    private static int told(ServerStatus status, String done, ParseResult line, Terminal terminal, DataLocation place) {
        if (line.hasMatchedOption(Options.JSON)) {
            terminal.json(json(status));
        } else {
            if (!done.isEmpty()) {
                terminal.say(done, status.server().toString(), Integer.toString(status.schema()));
            }
            tell(status, terminal, place);
        }
        return status.condition() == ServerStatus.Condition.READY ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private record Told(String server, String postgresql, ServerStatus.Condition condition,
            ServerStatus.Writing writing, int schema, int needed, List<String> others, List<ServerStatus.Desk> desks,
            long classes,
            long people, long actions, long bytes) {
    }

    private static Told json(ServerStatus status) {
        return new Told(status.server().toString(), status.serverVersion(), status.condition(), status.writing(),
                status.schema(), status.current(), status.others(), status.desks(), status.classes(), status.people(),
                status.actions(), status.bytes());
    }

    private static void tell(ServerStatus status, Terminal terminal, DataLocation place) {
        Messages words = terminal.words();
        terminal.say("cli.server.version", status.server().toString(), status.serverVersion());
        terminal.say("cli.server.condition", words.text(status.condition()), Integer.toString(status.schema()),
                Integer.toString(status.current()), String.join(", ", status.others()));
        if (status.writing() == ServerStatus.Writing.COPY) {
            terminal.say("cli.server.copy");
        }
        if (status.schema() > 0) {
            terminal.say("cli.server.content", Long.toString(status.classes()), Long.toString(status.people()),
                    Long.toString(status.actions()), Long.toString(status.bytes() >> 10));
        }
        terminal.say("cli.server.desks", Integer.toString(status.desks().size()));
        for (ServerStatus.Desk desk : status.desks()) {
            terminal.say("cli.server.desk", desk.name(), desk.address(),
                    new Value.Moment(LocalDateTime.ofInstant(desk.since(), place.clock().getZone())));
        }
    }
}
