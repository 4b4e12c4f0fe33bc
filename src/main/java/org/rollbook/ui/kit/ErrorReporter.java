package org.rollbook.ui.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.rollbook.text.Messages;

/// What nobody expected: logged once, shown once with a short code that is the same on every machine, then kept quiet.
public final class ErrorReporter {
    private static final System.Logger LOG = System.getLogger(ErrorReporter.class.getName());
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Messages messages;
    private final Dialogs dialogs;
    private final Set<String> seen;

    public ErrorReporter(Messages messages, Dialogs dialogs) {
        this(messages, dialogs, new HashSet<>());
    }

    /// `seen` outlives a change of language, so that nothing is told twice.
    public ErrorReporter(Messages messages, Dialogs dialogs, Set<String> seen) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.seen = seen;
    }

    public void report(Throwable failure) {
        var code = code(failure);
        if (seen.add(code)) {
            LOG.log(System.Logger.Level.ERROR, "unexpected failure " + code, failure);
            dialogs.show("surprise.title", content(code, failure));
        }
    }

    /// Six letters and digits from the kinds of failure and the methods they passed, never from line numbers or texts.
    public static String code(Throwable failure) {
        var sum = new CRC32();
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            sum.update(cause.getClass().getName().getBytes(StandardCharsets.UTF_8));
            for (var frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("org.rollbook.")) {
                    var place = frame.getClassName() + "." + frame.getMethodName();
                    sum.update(place.replaceAll("\\$\\d+", "").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        var code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append(i == 3 ? "-" : "").append(ALPHABET.charAt((int) (sum.getValue() >> (5 * i)) & 31));
        }
        return code.toString();
    }

    private VBox content(String code, Throwable failure) {
        var head = new Label(messages.text("surprise.head", code));
        head.getStyleClass().add("title-4");
        var advice = new Label(messages.text("surprise.advice"));
        advice.setWrapText(true);
        var details = new TextArea(details(code, failure));
        details.setEditable(false);
        details.setPrefRowCount(8);
        details.setAccessibleText(messages.text("surprise.details"));
        var copy = new Button(messages.text("surprise.copy"));
        copy.setId("surprise-copy");
        copy.setOnAction(_ -> {
            var clip = new ClipboardContent();
            clip.putString(details.getText());
            Clipboard.getSystemClipboard().setContent(clip);
        });
        var box = new VBox(12, head, advice, details, copy);
        box.setPrefWidth(560);
        return box;
    }

    private static String details(String code, Throwable failure) {
        var text = new StringWriter();
        text.append("Rollbook ").append(code).append(" · Java ").append(Runtime.version().toString()).append('\n');
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
