package org.rollbook;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import org.rollbook.model.place.Outage;
import org.rollbook.text.Messages;
import org.rollbook.ui.StatusLine;

/// While the server cannot be reached, the status line says since when and counts down to the next attempt.
final class OutageLine {
    private final Clock clock;
    private final Timeline seconds;
    private Optional<Outage> outage = Optional.empty();
    private Runnable telling = () -> {};

    OutageLine(Clock clock) {
        this.clock = clock;
        this.seconds = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> telling.run()));
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    /// A new window content tells it from now on.
    void tellIn(StatusLine status, Messages messages) {
        telling = () -> status.problem(outage.map(now -> sentence(now, messages)).orElse(""));
        if (outage.isPresent()) {
            telling.run();
        }
    }

    void show(Optional<Outage> now) {
        outage = now;
        telling.run();
        if (now.isPresent()) {
            seconds.play();
        } else {
            seconds.stop();
        }
    }

    boolean isUnderWay() {
        return outage.isPresent();
    }

    private String sentence(Outage now, Messages messages) {
        LocalTime since = LocalTime.ofInstant(now.since(), clock.getZone());
        long wait = Math.ceilDiv(Duration.between(clock.instant(), now.nextTry()).toMillis(), 1000);
        return wait > 0 ? messages.text("status.unreachable.wait", since, Long.toString(wait))
                : messages.text("status.unreachable.now", since);
    }
}
