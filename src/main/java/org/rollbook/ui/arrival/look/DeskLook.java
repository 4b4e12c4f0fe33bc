package org.rollbook.ui.arrival.look;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.table.RowCell;

/// How the desk looks: one colour and one icon for each outcome, and the small parts that its panes share.
public final class DeskLook {
    public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private DeskLook() {
    }

    /// The style class that carries the outcome's colour.
    public static String style(ArrivalOutcome outcome) {
        return "outcome-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Ikon icon(ArrivalOutcome outcome) {
        return switch (outcome) {
            case ARRIVED -> Feather.CHECK_CIRCLE;
            case ALREADY -> Feather.REPEAT;
            case NOT_REGISTERED -> Feather.HELP_CIRCLE;
            case CANCELLED -> Feather.X_CIRCLE;
            case WAITING -> Feather.CLOCK;
            case WRONG_CLASS -> Feather.CORNER_UP_RIGHT;
            case WRONG_SESSION -> Feather.CALENDAR;
            case REVOKED -> Feather.SLASH;
            case DATA_ERROR -> Feather.ALERT_OCTAGON;
        };
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that is never cut.
    public static Label whole(String text, String... styles) {
        Label label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A row that is as wide as its list and no wider, so that what stands at its end is never scrolled away.
    public static <T> ListCell<T> row(Function<T, Node> row) {
        ListCell<T> cell = new RowCell<>(row);
        cell.setPrefWidth(0);
        return cell;
    }

    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    public static String organisation(Messages messages, Participant participant) {
        return participant.organisation().map(o -> messages.name(o.name())).orElse("");
    }

    /// When somebody arrived, with the date when that is not today; empty when unknown.
    public static String arrival(Participant participant, Clock clock) {
        return participant.arrivedAt().map(at -> at.atZone(clock.getZone()))
                .map(at -> (at.toLocalDate().equals(LocalDate.now(clock)) ? TIME : DAY_AND_TIME).format(at)).orElse("");
    }

    /// The last four digits, by which two of one name are told apart aloud.
    public static String phoneEnd(Participant participant) {
        String phone = participant.person().phone().text();
        return phone.length() < 4 ? "" : "…" + phone.substring(phone.length() - 4);
    }
}
