package org.rollbook.cli.kit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rollbook.model.place.DataPlace;
import org.rollbook.service.care.DataProblem;
import org.rollbook.text.Messages;

/// The password of one command line: what the environment gives; where that is nothing and the server wants one, what is typed
/// at the terminal, asked once.
public final class ServerPassword {
    private final PasswordPrompt prompt;
    private final Messages words;
    private Optional<String> known;

    public ServerPassword(Map<String, String> environment, PasswordPrompt prompt, Messages words) {
        this.prompt = prompt;
        this.words = words;
        this.known = DataPlace.password(environment);
    }

    /// Carries `work` out with it; once more where the server turned it away for want of a password, so nothing was done.
    <T> T with(DataPlace place, Function<Optional<String>, T> work) {
        try {
            return work.apply(known);
        } catch (RuntimeException turnedAway) {
            if (known.isPresent() || !isPasswordWanted(turnedAway)) {
                throw turnedAway;
            }
            known = asked(place);
            if (known.isEmpty()) {
                throw turnedAway;
            }
            return work.apply(known);
        }
    }

    private static boolean isPasswordWanted(RuntimeException turnedAway) {
        return DataProblem.of(turnedAway).filter(problem -> problem.remedy() == DataProblem.Remedy.GIVE_PASSWORD)
                .isPresent();
    }

    private Optional<String> asked(DataPlace place) {
        return prompt.ask(words.text("cli.password", place.toString())).map(typed -> {
            String password = new String(typed);
            Arrays.fill(typed, ' ');
            return password;
        });
    }
}
