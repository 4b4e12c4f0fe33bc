package org.rollbook;

import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.rollbook.model.place.DataServer;
import org.rollbook.ui.Keyboard;
import org.rollbook.ui.kit.Contrast;
import org.rollbook.ui.kit.preferences.Preferences;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;

/// The real program on a fresh data file, walked through with the keyboard only.
final class Tour implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final FxRobot robot = new FxRobot();
    private final Desktop desktop;
    private final Stage stage;

    Tour(Path data, String language) throws TimeoutException, IOException {
        this(data.toString(), language, fresh());
    }

    private Tour(String place, String language, Stage stage) throws TimeoutException {
        this.stage = stage;
        desktop = (Desktop) FxToolkit.setupApplication(Desktop.class, "--data", place, "--lang", language);
        until(() -> !isThere(".waiting"));
    }

    /// On a server.
    static Tour at(DataServer server, String language) throws TimeoutException, IOException {
        return new Tour(server.toString(), language, fresh());
    }

    /// A second window beside the first, at another desk; the keyboard is there now.
    Tour beside(DataServer server, String language) throws TimeoutException {
        return new Tour(server.toString(), language, FxToolkit.registerStage(Stage::new));
    }

    private static Stage fresh() throws TimeoutException, IOException {
        Files.deleteIfExists(Preferences.usualFile());
        return FxToolkit.registerPrimaryStage();
    }

    /// Gives this window the keyboard.
    void front() {
        robot.targetWindow(stage);
        robot.interact(() -> {
            stage.toFront();
            stage.requestFocus();
        });
        waitForFxEvents();
    }

    /// A key that opens a dialog, which has the JavaFX thread until it closes.
    void openDialog(KeyCode... keys) {
        var keyboard = robot.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(keys);
        keyboard.releaseNoWait(keys);
    }

    /// Enter, which may be followed by another dialog.
    void enter() {
        openDialog(KeyCode.ENTER);
    }

    /// What the window does on the JavaFX thread.
    void does(Runnable work) {
        robot.interact(work);
    }

    /// Presses keys together, then waits until the program rests.
    void press(KeyCode... keys) {
        Keyboard.press(robot, keys);
    }

    /// Types a text as a person does; Chinese comes in one piece, as from an input method.
    void type(String text) {
        if (text.codePoints().allMatch(c -> c < 128)) {
            robot.write(text, 0);
        } else {
            robot.interact(() -> ((TextInputControl) scene().getFocusOwner()).replaceSelection(text));
        }
        waitForFxEvents();
    }

    /// Runs a command by its name in the palette.
    void command(String name) {
        press(KeyCode.CONTROL, KeyCode.K);
        until(() -> isThere(".chooser"));
        type(name);
        press(KeyCode.ENTER);
    }

    void until(Callable<Boolean> condition) {
        try {
            waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
                    () -> robot.interactNoWait(() -> {}) != null && condition.call());
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about; the window shows " + texts(), e);
        }
        waitForFxEvents();
    }

    /// Waits until nothing is being read, written or drawn any more.
    void rest() {
        until(() -> !desktop.isBusy());
        until(() -> !desktop.isBusy());
    }

    boolean isThere(String selector) {
        return here().lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
    }

    <N extends Node> N node(String selector, Class<N> type) {
        until(() -> isThere(selector));
        return here().lookup(selector).queryAs(type);
    }

    /// All words that the window shows.
    String texts() {
        StringBuilder texts = new StringBuilder();
        robot.interact(
                () -> here().lookup(
                        (Node node) -> node instanceof Labeled label && label.getText() != null && node.isVisible())
                        .queryAll().forEach(node -> texts.append(((Labeled) node).getText()).append('\n')));
        return texts.toString();
    }

    Optional<Node> focused() {
        return Optional.ofNullable(scene().getFocusOwner());
    }

    /// What is too faint in any open window: as it stands, under the mouse, with the keyboard on it, and chosen.
    List<String> faint() {
        List<String> faint = new ArrayList<>();
        robot.interact(() -> Window.getWindows()
                .forEach(window -> faint.addAll(Contrast.faint(window.getScene(), "hover", "focused", "selected"))));
        return faint;
    }

    /// A picture of the whole window.
    void picture(Path file) throws IOException {
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            shot[0] = stage.getScene().snapshot(null);
        });
        int width = (int) shot[0].getWidth();
        int height = (int) shot[0].getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, shot[0].getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    void resize(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        waitForFxEvents();
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.cleanupApplication(desktop);
        FxToolkit.cleanupStages();
    }

    /// This window and its dialogs.
    private NodeQuery here() {
        return robot.from(Window.getWindows().stream().filter(this::isOurs).map(Window::getScene)
                .filter(scene -> scene != null).map(Scene::getRoot).toArray(Node[]::new));
    }

    private boolean isOurs(Window window) {
        return window == stage || window instanceof Stage other && other.getOwner() != null && isOurs(other.getOwner())
                || window instanceof PopupWindow popup && popup.getOwnerWindow() != null
                        && isOurs(popup.getOwnerWindow());
    }

    private Scene scene() {
        return stage.getScene();
    }
}
