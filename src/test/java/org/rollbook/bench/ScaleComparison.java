package org.rollbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.rollbook.OpenWindow;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.service.Services;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.Progress;
import org.rollbook.service.lists.SheetImport.Choices;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.people.ParticipantSearch;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.Preferences;

/// What work in one class costs in a base of 1,000 classes, 80,000 people and 700,000 marks, beside the same work in a base that
/// has the sample class only. Both take turns; everything that the window does after a change is part of it.
public final class ScaleComparison {
    private static final int WARM_UP = 15;
    private static final int RUNS = 25;
    private static final int STARTS = 10;
    private static final int ROWS = 80;
    private static final int ALIKE = 1_000;
    private static final double GOAL = 1.2;
    /// What these show is the whole base, so that it cannot cost the same.
    private static final List<ScreenId> OF_THE_BASE = List.of(ScreenId.CLASSES, ScreenId.ORGANISATIONS);

    private final Path folder;
    private final Side large;
    private final Side sample;

    /// One base with its window.
    private static final class Side {
        private final Database database;
        private final OpenWindow window;
        private final Services services;
        private final TrainingClass trainingClass;
        private final Path list;
        private int turn;

        Side(Path file, Path folder) {
            database = LargeBase.open(file);
            trainingClass = Services.over(database).sample().existing().orElseThrow();
            window = new OpenWindow(database, Clock.systemDefaultZone(),
                    folder.resolve(file.getFileName() + ".preferences"), trainingClass).follow();
            services = window.services();
            list = Crowd.csv(
                    Crowd.of(LargeBase.CLASSES * LargeBase.PEOPLE + ROWS).subList(LargeBase.CLASSES * LargeBase.PEOPLE,
                            LargeBase.CLASSES * LargeBase.PEOPLE + ROWS),
                    folder.resolve(file.getFileName() + ".csv"));
        }

        void write(Runnable action) {
            window.background().write(action::run, () -> {});
        }

        Participant somebody() {
            List<Participant> all = services.registration().participants(trainingClass.id()).stream()
                    .filter(p -> p.state().isActive()).toList();
            return all.get(turn++ % all.size());
        }
    }

    /// What is measured on one side; what stands around it is not.
    @FunctionalInterface
    private interface Work {
        Runnable prepared(Side side);
    }

    private ScaleComparison(Path folder, Path largeFile) throws IOException {
        this.folder = folder;
        Path copy = Files.copy(largeFile, folder.resolve("large.rollbook"), StandardCopyOption.REPLACE_EXISTING);
        try (Database made = LargeBase.open(folder.resolve("sample.rollbook"))) {
            Services.over(made).sample().create();
        }
        this.large = new Side(copy, folder);
        this.sample = new Side(folder.resolve("sample.rollbook"), folder);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path target = Path.of(System.getProperty("rollbook.bench.folder", "target"));
        Path made = LargeBase.file(target.resolve("scale"));
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path folder = Files.createTempDirectory(target, "scale");
        System.out.printf("%-34s %12s %12s %8s %8s%n", "work", "large (ms)", "sample (ms)", "ratio", "goal");
        start(folder, Files.copy(made, folder.resolve("large-start.rollbook")));
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                new ScaleComparison(folder, made).measure();
                done.complete(null);
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        try {
            done.get();
        } finally {
            Platform.exit();
            Processes.deleteAll(folder);
        }
    }

    private void measure() {
        Screen[] front = new Screen[1];
        for (Side side : List.of(large, sample)) {
            side.window.background().revision().subscribe((_, _) -> {
                Screen shown = side.window.screen(front[0] == null ? ScreenId.OVERVIEW : front[0].id());
                if (shown.isTouched(side.window.background(), side.window.openClass())) {
                    shown.onShow();
                }
            });
        }
        large.window.screens()
                .forEach(screen -> compare("to " + screen.id().code(),
                        OF_THE_BASE.contains(screen.id()) ? Double.NaN : GOAL,
                        side -> side.window.screen(screen.id())::onShow));
        compare("open the class", GOAL, side -> () -> {
            side.window.openClass().close();
            side.window.open(side.trainingClass);
            side.window.screen(ScreenId.OVERVIEW).onShow();
        });
        front[0] = large.window.screen(ScreenId.ATTENDANCE);
        compare("one mark, attendance in front", GOAL, side -> {
            Participant somebody = side.somebody();
            Session session = side.services.programme().sessions(side.trainingClass.id()).get(7);
            String status = side.turn % 2 == 0 ? "A" : "P";
            return () -> side.write(() -> side.services.rollCall().mark(side.trainingClass.id(),
                    List.of(Mark.of(side.trainingClass.id(), somebody.id(),
                            session.id(), status))));
        });
        front[0] = large.window.screen(ScreenId.ARRIVAL);
        compare("one arrival", GOAL, side -> {
            Participant somebody = side.somebody();
            if (somebody.state() == EnrolmentState.ARRIVED) {
                side.services.registration().takeBackArrival(somebody);
            }
            Participant now = side.services.registration().byNumber(side.trainingClass.id(), somebody.number());
            return () -> side.write(() -> side.services.arrivalDesk().receive(new DeskPurpose.Arrival(), now));
        });
        front[0] = large.window.screen(ScreenId.PARTICIPANTS);
        String organisation = sample.services.directory().organisations().getFirst().label();
        compare("one registration", GOAL, side -> () -> side.write(() -> side.services.registration().register(
                Participant.draft(side.trainingClass.id(), Person.named("新学员" + side.turn++)), organisation)));
        compare("undo", GOAL, side -> () -> side.write(() -> side.services.history().undo()));
        compare("redo", GOAL, side -> () -> side.write(() -> side.services.history().redo()));
        compare("import of 80 rows", Double.NaN, side -> () -> imported(side), WARM_UP / 3, RUNS / 5);
        compare("quality of the class", Double.NaN,
                side -> () -> side.services.quality().findings(side.trainingClass.id()));
        search();
        quality();
        large.database.close();
        sample.database.close();
    }

    private static void imported(Side side) {
        ListFile list = side.services.sheetImport().read(side.list, Choices.NONE, Progress.NONE);
        ImportPlan plan = side.services.sheetImport().plan(list,
                side.services.sheetImport().onFile(side.trainingClass.id(), list), Map.of(), Progress.NONE);
        side.services.sheetImport().propose(plan);
    }

    /// Whole processes from start to exit, which leave by themselves once the first screen is filled.
    private static void start(Path folder, Path largeFile) throws IOException, InterruptedException {
        Path sampleFile = folder.resolve("start.rollbook");
        try (Database made = LargeBase.open(sampleFile)) {
            new Preferences(folder.resolve("rollbook").resolve("preferences.properties"), Runnable::run)
                    .keep("class.last", Services.over(made).sample().create().code());
        }
        double[][] times = new double[2][STARTS];
        for (int i = -2; i < STARTS; i++) {
            for (int of = 0; of < 2; of++) {
                times[of][Math.max(i, 0)] = Processes.trial(folder, of == 0 ? largeFile : sampleFile);
            }
        }
        print("start", times, GOAL);
    }

    private void search() {
        List<ParticipantSearch> searches = Stream.of(large, sample).map(side -> ParticipantSearch.over(
                side.database.<List<Participant>>read(reading -> new PeopleStore().everywhere(reading)))).toList();
        compare("search over all people", Double.NaN, side -> () -> {
            ParticipantSearch search = searches.get(side == large ? 0 : 1);
            List.of("张伟", "zw", "zhangw", "138", "王").forEach(search::find);
        });
    }

    /// Half of those who share a name and a phone are in the class, half in another.
    private void quality() {
        double[][] times = new double[2][RUNS];
        try (Database many = LargeBase.open(folder.resolve("alike-many.rollbook"));
                Database few = LargeBase.open(folder.resolve("alike-few.rollbook"))) {
            List<Services> services = List.of(Services.over(many), Services.over(few));
            List<Long> classes = List.of(alike(many, services.getFirst(), ALIKE),
                    alike(few, services.getLast(), ALIKE / 2));
            for (int i = -RUNS; i < RUNS; i++) {
                for (int of = 0; of < 2; of++) {
                    long begun = System.nanoTime();
                    services.get(of).quality().findings(classes.get(of));
                    times[of][Math.max(i, 0)] = Comparison.millisSince(begun);
                }
            }
        }
        print("quality, 2,000 alike beside 1,000", times, 2 * GOAL);
    }

    private static long alike(Database database, Services services, int people) {
        alike(database, services, "elsewhere", people);
        return alike(database, services, "here", people);
    }

    private static long alike(Database database, Services services, String code, int people) {
        LocalDate from = LocalDate.of(2026, 1, 5);
        long classId = services.classes()
                .create(TrainingClass.draft(code, new BilingualName("测", "Test"), from, from), Set.of(Half.AM)).id();
        Person one = Person.named("王芳").withPhone(new Phone("13804310001"));
        database.inTransaction(TestActions.change(), writing -> {
            services.registration().enrolAll(writing, Collections.nCopies(people, Participant.draft(classId, one)),
                    _ -> {});
            return one;
        });
        return classId;
    }

    private void compare(String work, double goal, Work measured) {
        compare(work, goal, measured, WARM_UP, RUNS);
    }

    private void compare(String work, double goal, Work measured, int warmUp, int runs) {
        double[][] times = new double[2][runs];
        for (int i = -warmUp; i < runs; i++) {
            for (int of = 0; of < 2; of++) {
                Side side = of == 0 ? large : sample;
                Runnable run = measured.prepared(side);
                long begun = System.nanoTime();
                run.run();
                times[of][Math.max(i, 0)] = Comparison.millisSince(begun);
                side.database.settle();
            }
        }
        print(work, times, goal);
    }

    private static void print(String work, double[][] times, double goal) {
        double large = Comparison.median(times[0]);
        double small = Comparison.median(times[1]);
        System.out.printf("%-34s %12.2f %12.2f %8.2f %8s%n", work, large, small, large / small,
                Double.isNaN(goal) ? "–" : "≤ " + goal);
    }
}
