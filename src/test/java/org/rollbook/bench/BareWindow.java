package org.rollbook.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The limit of start-up: the least a JavaFX program can do, one window with one label, gone again once shown.
public final class BareWindow extends Application {

    public static void main(String[] arguments) {
        launch(BareWindow.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Rollbook"), 1280, 800));
        stage.show();
        Platform.runLater(stage::close);
    }
}
