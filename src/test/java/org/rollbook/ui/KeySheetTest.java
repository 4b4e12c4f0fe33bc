package org.rollbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollbook.model.Language;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;
import org.testfx.api.FxToolkit;

/// Which lines stand on the sheet behind F1.
@WindowTest
final class KeySheetTest {

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aKeyThatTheScreenTakesForItselfIsNotToldOfAMenuAsWell() {
        var sheet = new KeySheet(new Messages(Language.ZH),
                List.of(Command.of("lists.paste", Command.Place.FILE, () -> {}).keys("Shortcut+V"),
                        Command.of("command.quit", Command.Place.FILE, () -> {}).keys("Shortcut+Q")),
                List.of(new Gesture("Ctrl+V", "programme.gesture.paste")));

        var content = ((ScrollPane) sheet.getChildren().getLast()).getContent();
        assertThat(content.lookupAll(".key-cap")).extracting(cap -> ((Label) cap).getText())
                .containsExactlyInAnyOrder("Ctrl+V", "Ctrl+Q");
    }
}
