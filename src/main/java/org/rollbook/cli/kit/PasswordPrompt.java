package org.rollbook.cli.kit;

import java.io.Console;
import java.util.Optional;

/// Asks somebody at a terminal for a password.
@FunctionalInterface
public interface PasswordPrompt {

    /// What is typed; nothing where nobody can be asked or nothing is typed.
    Optional<char[]> ask(String question);

    /// The terminal of this process, where it has one; what is typed there is not shown.
    static Optional<char[]> atTerminal(String question) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .map(console -> console.readPassword("%s ", question)).filter(typed -> typed.length > 0);
    }
}
