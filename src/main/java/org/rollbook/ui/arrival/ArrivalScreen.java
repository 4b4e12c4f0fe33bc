package org.rollbook.ui.arrival;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Lazy;
import org.rollbook.model.journal.Concern;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.ArrivalView.Sound;
import org.rollbook.ui.arrival.DeskForms.Panel;
import org.rollbook.ui.arrival.look.DeskLook;
import org.rollbook.ui.arrival.look.Tones;
import org.rollbook.ui.arrival.scanner.ScannerKeys;
import org.rollbook.ui.arrival.scanner.ScannerListener;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command.Place;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.form.FormNotices;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.Preferences;

/// The arrival desk. It listens for scanners in every window, whichever screen is in front.
public final class ArrivalScreen extends Screen {
    private static final String SOUND = "desk.sound";
    private static final List<String> ENDINGS = List.of("xlsx", "csv");
    /// The keys at the foot of the desk are those of the queue.
    private static final Set<String> NOT_AT_FOOT = Set.of("arrival.key.admit", "arrival.key.ledger");
    /// How old the counts may be is two seconds; a look costs next to nothing.
    private static final Duration BETWEEN_LOOKS = Duration.millis(1_500);

    private final ArrivalViewModel model;
    private final Messages messages;
    private final Notices notices;
    private final Dialogs dialogs;
    private final OpenClass openClass;
    private final Preferences preferences;
    private final Clock clock;
    private final Journey journey;
    private final Lazy<ArrivalView> view;
    private final Tones tones = new Tones();
    private final ScannerListener scanners;
    private final List<Command> commands;
    private final Timeline looks;

    public ArrivalScreen(Messages messages, ArrivalViewModel model, Notices notices, Dialogs dialogs,
            Preferences preferences,
            OpenClass openClass, Clock clock, Journey journey) {
        super(ScreenId.ARRIVAL, Feather.USER_CHECK, Scope.OPEN_CLASS);
        shows(Concern.PEOPLE, Concern.ORGANISATIONS, Concern.CLASSES, Concern.PROGRAMME, Concern.MARKS);
        this.journey = journey;
        this.messages = messages;
        this.dialogs = dialogs;
        this.openClass = openClass;
        this.model = model;
        this.notices = notices;
        this.preferences = preferences;
        this.clock = clock;
        commands = allCommands();
        view = new Lazy<>(() -> made(messages, openClass, clock));
        looks = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> {
            view.get().tell(LocalTime.now(clock));
            model.poll();
        }));
        looks.setCycleCount(Animation.INDEFINITE);
        scanners = new ScannerListener(() -> isInFront() && view.get().hearsNumbers()
                ? ScannerKeys.Hearing.CODES_AND_NUMBERS : ScannerKeys.Hearing.CODES, model::scanned);
        scanners.open();
        model.shown().subscribe(now -> now.ifPresent(this::acknowledge));
        model.refused().subscribe(now -> now.ifPresent(notices::refuse));
        model.delegation().refused().subscribe(now -> now.ifPresent(notices::refuse));
        FormNotices.follow(model.walkIn().kept(), notices);
        takesWholeWindow();
        view(() -> view.get().node(), this::enter);
        gestures(new Gesture("1 … 9", "arrival.gesture.digits"), new Gesture("Alt+1 … 9", "arrival.gesture.alt"),
                new Gesture("↑ ↓", "arrival.gesture.arrows"), new Gesture("Enter", "arrival.gesture.enter"),
                new Gesture("Esc", "arrival.gesture.leave"));
        commands(commands);
        whenLeft(this::letGo);
    }

    private void enter() {
        model.load();
        view.get().focus();
        journey.arrive(Destination.SubstituteFor.class)
                .ifPresent(to -> model.substituteFor(to.participantId(), this::isSure));
    }

    private void letGo() {
        looks.stop();
        scanners.close();
        tones.close();
    }

    private ArrivalView made(Messages messages, OpenClass openClass, Clock clock) {
        ArrivalView made = new ArrivalView(messages, model, openClass,
                commands.stream().filter(c -> !NOT_AT_FOOT.contains(c.key())).toList());
        made.show(sound());
        made.tell(LocalTime.now(clock));
        made.footHeight().subscribe(height -> notices.lift(made.node().getScene() == null ? 0 : height.doubleValue()));
        made.node().sceneProperty().subscribe(scene -> {
            if (scene == null) {
                looks.stop();
                notices.lift(0);
            } else {
                looks.playFromStart();
                notices.lift(made.footHeight().get());
            }
        });
        return made;
    }

    private boolean isInFront() {
        return looks.getStatus() == Animation.Status.RUNNING;
    }

    /// The sound of an answer. Where the desk is not in front a notice says it as well; so it does with bad news whose card
    /// may be overlooked.
    private void acknowledge(ShownCard now) {
        ArrivalOutcome outcome = now.phase() == ShownCard.Phase.FAILED ? ArrivalOutcome.DATA_ERROR
                : now.card().outcome();
        boolean heard = now.phase() != ShownCard.Phase.PENDING && now.phase() != ShownCard.Phase.TAKEN_BACK;
        if (sound() == Sound.ON && heard) {
            tones.play(outcome);
        }
        if (now.phase() != ShownCard.Phase.ANSWERED) {
            return;
        }
        DeskCard.Sentence sentence = now.card().sentence();
        boolean good = outcome == ArrivalOutcome.ARRIVED || outcome == ArrivalOutcome.ALREADY;
        if (good && !isInFront()) {
            notices.say(sentence.key(), sentence.arguments().toArray());
        } else if (!good && (!isInFront() || model.isCardFleeting())) {
            notices.warn(sentence.key(), sentence.arguments().toArray());
        }
    }

    /// Whether somebody who is there already is really to be replaced.
    private boolean isSure(Participant arrived) {
        return dialogs.confirmUnlikely("arrival.replaced.there", "arrival.replaced.yes", arrived.name(),
                DeskLook.arrival(arrived, clock)) == Dialogs.Answer.YES;
    }

    private Sound sound() {
        return preferences.text(SOUND).equals("off") ? Sound.OFF : Sound.ON;
    }

    private void turnSound() {
        preferences.keep(SOUND, sound() == Sound.ON ? "off" : "on");
        view.get().show(sound());
    }

    private void exportLedger() {
        openClass.current().get().flatMap(
                open -> dialogs.saveFile("arrival.key.ledger", "ledger.kind", open.code() + "-ledger.xlsx", ENDINGS))
                .ifPresent(target -> model.exportLedger(column -> messages.text("ledger." + column.key()), target,
                        events -> notices.say("arrival.ledger.done", Integer.toString(events),
                                target.getFileName().toString())));
    }

    private void turn(Panel panel) {
        model.panel().set(model.panel().get() == panel ? Panel.NONE : panel);
    }

    private List<Command> allCommands() {
        return List.of(
                Command.of("arrival.key.walkIn", Place.SCREEN, model::openWalkIn).keys("F2"),
                Command.of("arrival.key.substitute", Place.SCREEN, () -> model.openSubstitute(this::isSure)).keys("F3"),
                Command.of("arrival.key.delegation", Place.SCREEN, model::openDelegation).keys("F4"),
                Command.of("arrival.key.admit", Place.SCREEN, model::admit).keys("F5"),
                Command.of("arrival.key.missing", Place.SCREEN, () -> turn(Panel.MISSING)).keys("F7"),
                Command.of("arrival.key.moves", Place.SCREEN, () -> turn(Panel.MOVES)).keys("F8"),
                Command.of("arrival.key.composing", Place.SCREEN, () -> view.get().turnComposing()).keys("F9"),
                Command.of("arrival.key.sound", Place.SCREEN, this::turnSound).keys("F10"),
                Command.of("arrival.key.purpose", Place.SCREEN, () -> turn(Panel.PURPOSE)).keys("F11"),
                Command.of("arrival.key.revoke", Place.SCREEN, model::revokeCode).keys("F12"),
                Command.of("arrival.key.ledger", Place.SCREEN, this::exportLedger).keys("Shortcut+S"));
    }
}
