package org.rollbook;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.service.care.DataCare;
import org.rollbook.store.sql.StoreFailure;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FormDrafts;

/// What the window does from time to time: keep a backup when something changed, put half-filled forms away, see that the data
/// file is still the one that was opened, and check a large one once a day.
final class PeriodicTasks {
    /// The first backup waits until the window has come up.
    private static final Duration AFTER_START = Duration.seconds(2);
    private static final Duration BETWEEN_BACKUPS = Duration.minutes(10);
    private static final Duration BETWEEN_FORMS = Duration.seconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.seconds(5);
    private static final System.Logger LOG = System.getLogger(PeriodicTasks.class.getName());

    private final DataCare care;
    private final Background background;
    private final Consumer<Path> backupFailed;
    private final PauseTransition start = new PauseTransition(AFTER_START);
    private final Timeline backups;
    private final Timeline forms;
    private final Timeline looks;
    private final Consumer<Throwable> dataFailed;
    private boolean said;

    /// `backupFailed` hears of the folder in which no backup could be kept, once, until one succeeds again; `dataFailed` of data that are
    /// not those any more that were opened, or damaged.
    PeriodicTasks(DataCare care, FormDrafts halfFilled, Background background, Consumer<Path> backupFailed,
            Consumer<Throwable> dataFailed) {
        this.care = care;
        this.background = background;
        this.backupFailed = backupFailed;
        this.backups = endless(BETWEEN_BACKUPS, () -> keep(BackupReason.INTERVAL));
        this.forms = endless(BETWEEN_FORMS, halfFilled::putAway);
        this.looks = endless(BETWEEN_LOOKS, this::look);
        this.dataFailed = dataFailed;
        start.setOnFinished(_ -> keep(BackupReason.START));
    }

    void begin() {
        start.play();
        backups.play();
        forms.play();
        looks.play();
    }

    void end() {
        start.stop();
        backups.stop();
        forms.stop();
        looks.stop();
    }

    private static Timeline endless(Duration interval, Runnable work) {
        Timeline timeline = new Timeline(new KeyFrame(interval, _ -> work.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        return timeline;
    }

    private void keep(BackupReason reason) {
        background.aside(() -> care.keep(reason), _ -> said = false, this::tell);
        background.aside(this::checked, _ -> background.unseen(care::liftCounters, dataFailed), this::tellCheck);
    }

    private DataCare checked() {
        care.checkWhenDue();
        return care;
    }

    private void look() {
        background.unseen(care::requireSame, dataFailed);
    }

    private void tellCheck(Throwable failure) {
        if (isOfAnotherFile(failure)) {
            look();
        } else {
            dataFailed.accept(failure);
        }
    }

    /// Seen by the way; the store's own thread finds out what is left of the data.
    private static boolean isOfAnotherFile(Throwable failure) {
        return failure instanceof StoreFailure seen && seen.kind() == StoreFailure.Kind.REPLACED_SEEN;
    }

    private void tell(Throwable failure) {
        if (isOfAnotherFile(failure)) {
            look();
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "no backup", failure);
        if (!said) {
            care.folder().ifPresent(backupFailed);
        }
        said = true;
    }
}
