package org.rollbook.ui.arrival;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.rollbook.text.Messages;

/// A box of the desk. Pinyin and digits are all it takes, so the input method is off in it until Chinese is wanted:
/// one that composes would hold up people and swallow scans.
final class DeskBox extends TextField {
    /// Nobody reads a hit and chooses it within this time after a letter; a scanner that is held up does type so.
    private static final long READING = TimeUnit.MILLISECONDS.toNanos(150);

    private final BoxWords words;
    private final Acts acts;
    private long lastTyped;

    /// What the keys do that are no part of the words; what is left with nothing to leave passes the key on.
    record Acts(Runnable enter, IntConsumer choose, BooleanSupplier leave, Runnable wholeCode) {
    }

    /// Whether words can be composed by an input method.
    enum Composing { OFF, ON }

    private Composing composing = Composing.OFF;

    DeskBox(Messages messages, String id, String promptKey, BoxWords words, Acts acts) {
        this.words = words;
        this.acts = acts;
        setId(id);
        getStyleClass().add("desk-box");
        setPromptText(messages.text(promptKey));
        setAccessibleText(messages.text(promptKey));
        textProperty().bindBidirectional(words.query());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_TYPED, this::choose);
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> acts.wholeCode().run());
        skinProperty().subscribe(_ -> compose(composing));
    }

    Composing composing() {
        return composing;
    }

    /// The scene asks only when the keyboard comes, so the skin's own requests are put back by a new skin.
    void compose(Composing wanted) {
        composing = wanted;
        if (wanted == Composing.OFF) {
            setInputMethodRequests(null);
        } else if (getSkin() != null && getInputMethodRequests() == null) {
            setSkin(createDefaultSkin());
        }
    }

    private void press(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> acts.enter().run();
            case DOWN -> words.move(1);
            case UP -> words.move(-1);
            case ESCAPE -> {
                if (!acts.leave().getAsBoolean()) {
                    return;
                }
            }
            default -> {
                if (!key.isAltDown() || !key.getCode().isDigitKey()) {
                    return;
                }
                acts.choose().accept(key.getCode().getChar().charAt(0) - '0');
            }
        }
        key.consume();
    }

    /// A digit behind words chooses a hit; behind digits, behind a space, behind the letter of a code at speed, alone, or over
    /// what is selected it is part of what is looked for.
    private void choose(KeyEvent key) {
        String typed = new StringBuilder(getText()).delete(getSelection().getStart(), getSelection().getEnd())
                .toString();
        boolean digit = key.getCharacter().matches("[1-9]") && !key.isAltDown();
        boolean code = typed.equalsIgnoreCase("R")
                && (System.nanoTime() - lastTyped < READING || words.hits().get().all() == 0);
        lastTyped = System.nanoTime();
        if (digit && !code && !typed.isBlank() && !typed.endsWith(" ") && typed.chars().noneMatch(Character::isDigit)) {
            acts.choose().accept(key.getCharacter().charAt(0) - '0');
            key.consume();
        } else if (key.isAltDown()) {
            key.consume();
        }
    }

    /// Whether a code is being typed into it key by key.
    boolean holdsCode() {
        return getText().matches("[Rr]\\d*");
    }
}
