package org.rollbook;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/// Starts Rollbook: the window, or a verb of the command line.
public final class Rollbook {

    private Rollbook() {
    }

    public static void main(String[] words) {
        Optional<Arguments> window = Arguments.forWindow(List.of(words));
        if (window.isPresent()) {
            Application.launch(Desktop.class, words);
        }
    }
}
