package org.rollbook.cli.kit;

import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One thing that the command line does.
public interface Verb {

    /// How scripts call it.
    String name();

    /// Its options and parameters, described in the language of the moment.
    CommandSpec describe(Messages words);

    /// Does it; returns the exit code, `DONE` unless the verb itself found something wrong.
    int run(ParseResult line, Terminal terminal, DataLocation place);
}
