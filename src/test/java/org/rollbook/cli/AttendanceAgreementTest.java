package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;
import org.rollbook.model.place.DataPlace;
import org.rollbook.service.Desk;
import org.rollbook.service.Office;
import org.rollbook.service.Services;
import org.rollbook.service.course.Overview;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.service.paper.Documents;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.navigation.ScreenState;

/// Random classes are counted a second time from their stored rows, by the definitions of the trade and without the program's own
/// computation; the report, the half-days, the sign-in sheets and the summary must say the same.
final class AttendanceAgreementTest {
    private static final List<String> STATUSES = List.of("P", "P", "P", "P", "L", "E", "S", "M", "O", "A", "N", "B");
    private static final Set<String> ATTENDED = Set.of("P", "L", "E");
    private static final Set<String> LEAVE = Set.of("S", "M", "O", "B");
    private static final Set<String> COUNTED_ROLES = Set.of("TRAINEE", "EXPERT", "BUSINESS_REPRESENTATIVE");

    @TempDir
    private Path folder;
    private final List<TrainingClass> made = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everythingThatCountsSaysTheSame(long seed) throws SQLException {
        Path data = folder.resolve("base.db");
        try (Office office = open(data)) {
            assertThat(office.services().classes().classes()).isEmpty();
        }
        execute(data,
                "insert into status (id, code, name_zh, name_en, symbol, shortcut, meaning, is_leave, is_truancy, position, version) "
                        + "values (100, 'B', '丧假', 'Bereavement', '◇', '8', 'EXCUSED', 1, 0, 9, 0)");
        Random random = new Random(seed);
        try (Office office = open(data)) {
            for (int i = 0; i < 4; i++) {
                made.add(randomClass(office.services(), random, i));
            }
        }
        Shell shell = new Shell(data, folder.resolve("usual.db"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data);
                Office office = Office.forReading(new DataPlace.InFile(data), Optional.empty(), actor(), Shell.CLOCK)) {
            for (TrainingClass trainingClass : made) {
                Recount recount = new Recount(connection, trainingClass.id());
                Map<String, Object> report = shell
                        .run("report", "attendance", "--class", trainingClass.code(), "--json").map();
                assertThat(told(report, "people", "number")).as("people of seed %d, %s", seed, trainingClass.code())
                        .isEqualTo(recount.people());
                assertThat(told(report, "sessions", "date")).as("half-days of seed %d, %s", seed, trainingClass.code())
                        .isEqualTo(recount.halfDays());
                signInSheets(office.services(), trainingClass, recount);
                expectedEverywhere(office.services(), trainingClass, report);
                summary(office.services(), trainingClass, recount);
            }
        }
    }

    /// What the report says of each person or half-day, under its number or date.
    private static Map<String, String> told(Map<String, Object> report, String list, String key) {
        Map<String, String> told = new TreeMap<>();
        for (Object line : (List<?>) report.get(list)) {
            Map<String, Object> map = Shell.asMap(line);
            String name = map.get(key) + (key.equals("date") ? "/" + map.get("half") : "");
            Map<String, Object> sums = key.equals("date") ? Shell.asMap(map.get("sums")) : map;
            Map<String, Object> rate = Shell.asMap(sums.get("rate"));
            Map<String, Object> all = Shell.asMap(sums.get("rateOverAll"));
            told.put(name,
                    "%s planned %s taken %s unmarked %s present %s late %s early %s leave %s absent %s rate %s/%s all %s/%s"
                            .formatted(
                                    map.containsKey("counted") ? map.get("counted") + " " + map.get("result") + " "
                                            + map.get("leaveAllowed") : "",
                                    sums.get("planned"), sums.get("taken"), sums.get("unmarked"), sums.get("present"),
                                    sums.get("late"), sums.get("early"),
                                    sums.get("leave"), sums.get("absent"), rate.get("attended"), rate.get("of"),
                                    all.get("attended"), all.get("of")));
            boolean reasoned = !map.containsKey("result") || map.get("result").equals("completed")
                    || !((List<?>) map.get("reasons")).isEmpty();
            assertThat(reasoned).as("reasons of %s", map).isTrue();
        }
        return told;
    }

    /// 应到 and 未报到 in the grid, on the sign-in sheet, in the summary, the report and the overview.
    private static void expectedEverywhere(Services services, TrainingClass trainingClass, Map<String, Object> report) {
        OpenClass open = new OpenClass();
        open.open(new OpenClass.Entry(trainingClass.id(), trainingClass.code(), trainingClass.title()));
        AttendanceViewModel grid = new AttendanceViewModel(services.rollCall(), services.leaveBook(), open,
                Background.direct(), new ScreenState());
        grid.load();
        Map<String, Object> planned = new HashMap<>();
        ((List<?>) report.get("sessions")).stream().map(Shell::asMap).forEach(session -> planned
                .put(session.get("date") + "/" + session.get("half"), Shell.asMap(session.get("sums")).get("planned")));
        int missing = (int) ((List<?>) report.get("people")).stream()
                .filter(p -> "neverArrived".equals(Shell.asMap(p).get("result"))).count();
        for (Session session : services.programme().sessions(trainingClass.id())) {
            Document sheet = signIn(services, trainingClass, session);
            AttendanceViewModel.Due due = grid.due(session);
            assertThat(due).as("heading of the grid at %s", session.at())
                    .isEqualTo(new AttendanceViewModel.Due(due.all(), due.all(), missing));
            assertThat(sheet.footer().counts().getFirst().value()).as("sign-in sheet at %s", session.at())
                    .isEqualTo(Integer.toString(due.all()));
            assertThat(((Table) sheet.parts().getFirst()).lines().stream().filter(Line.Row.class::isInstance)
                    .filter(line -> !((Line.Row) line).cells().getFirst().text().isEmpty()))
                    .as("rows to sign at %s", session.at()).hasSize(due.all());
            if (session.counts()) {
                assertThat(planned.get(session.at().toString())).as("report at %s", session.at()).isEqualTo(due.all());
            }
        }
        Overview.Glance glance = services.overview().glance(trainingClass.id());
        assertThat(glance.missing().orElse(0)).as("overview").isEqualTo(missing);
        assertThat(glance.attention().stream().filter(a -> a.key().equals("notArrived"))
                .mapToInt(Overview.Attention::count).sum())
                .as("overview's attention").isEqualTo(missing);
        List<Line> summary = ((Table) services.documents()
                .draft(Desk.request(trainingClass.id(), "D05", PaperLanguage.ZH, ListOrder.NUMBER))
                .parts().getFirst()).lines();
        assertThat(summary.stream().filter(line -> line.equals(new Line.GroupHeading("未报到（" + missing + " 人）"))))
                .as("summary's heading")
                .hasSize(missing == 0 ? 0 : 1);
    }

    private static Document signIn(Services services, TrainingClass trainingClass, Session session) {
        return services.documents()
                .draft(Desk.of(Desk.request(trainingClass.id(), "D03", PaperLanguage.ZH, ListOrder.NUMBER),
                        session.at()));
    }

    private static void signInSheets(Services services, TrainingClass trainingClass, Recount recount) {
        for (Session session : services.programme().sessions(trainingClass.id())) {
            Document sheet = signIn(services, trainingClass, session);
            assertThat(sheet.footer().counts().getFirst().value()).as("due at %s", session.at())
                    .isEqualTo(Integer.toString(recount.due(session.at().toString())));
        }
    }

    private static void summary(Services services, TrainingClass trainingClass, Recount recount) {
        Document summary = services.documents()
                .draft(Desk.request(trainingClass.id(), "D05", PaperLanguage.ZH, ListOrder.NUMBER));
        Table table = (Table) summary.parts().getFirst();
        Map<String, Integer> column = new HashMap<>();
        table.columns().forEach(c -> column.put(c.key(), column.size()));
        List<List<String>> rows = table.lines().stream().filter(Line.Row.class::isInstance)
                .map(line -> ((Line.Row) line).cells().stream().map(cell -> cell.text()).toList()).toList();
        List<String> total = rows.stream().filter(row -> row.get(1).equals("合计")).findFirst().orElseThrow();
        assertThat(rows).as("everybody counted has a row, and there is a sum").hasSize(recount.counted() + 1);
        assertThat(total.get(2)).isEqualTo(recount.summed("people") + " 人");
        assertThat(total.get(column.get("planned"))).isEqualTo(recount.summed("planned"));
        assertThat(total.get(column.getOrDefault("taken", column.get("planned")))).isEqualTo(recount.summed("taken"));
        assertThat(total.get(column.get("attended"))).isEqualTo(recount.summed("present"));
        assertThat(total.get(column.get("leaveB")))
                .isEqualTo(recount.summed("B").equals("0") ? "" : recount.summed("B"));
        assertThat(rows.subList(0, rows.indexOf(total)).stream()
                .map(row -> row.get(column.get("planned")) + " " + row.get(column.get("attended"))).toList())
                .isEqualTo(recount.rows());
    }

    private TrainingClass randomClass(Services services, Random random, int index) {
        LocalDate from = LocalDate.of(2014, 7, 21);
        int days = 1 + random.nextInt(4);
        Set<Half> halves = random.nextInt(4) == 0 ? Set.of(Half.AM, Half.PM, Half.EVENING) : Set.of(Half.AM, Half.PM);
        TrainingClass trainingClass = services.classes()
                .create(TrainingClass.draft("R" + index, new BilingualName("随机班", ""), from,
                        from.plusDays(days - 1L)), halves);
        long id = trainingClass.id();
        for (Session session : services.programme().sessions(id)) {
            if (random.nextInt(3) == 0) {
                services.programme().save(item(session, ProgrammeItem.Counting.DOES_NOT_COUNT));
            }
            if (random.nextInt(10) == 0) {
                ProgrammeItem lecture = session.items().getFirst();
                services.programme().remove(lecture);
                services.programme().save(item(session, ProgrammeItem.Counting.DOES_NOT_COUNT));
            }
        }
        List<Session> sessions = services.programme().sessions(id);
        for (int i = 0; i < 4 + random.nextInt(10); i++) {
            Optional<HalfDay> joins = random.nextInt(5) == 0 ? Optional.of(any(sessions, random).at())
                    : Optional.empty();
            Participant person = services.registration().register(Participant.draft(id, Person.named("学员" + i + "号"))
                    .withRole(
                            random.nextInt(3) == 0 ? Role.values()[random.nextInt(Role.values().length)] : Role.TRAINEE)
                    .withMembership(Membership.WHOLE.from(joins)), random.nextBoolean() ? "长春市商务局" : "");
            if (index > 0 && random.nextInt(5) > 0) {
                services.registration().arrive(person);
            }
        }
        services.classes().advance(id, ClassState.RUNNING);
        int steps = 10 + random.nextInt(60);
        for (int i = 0; i < steps; i++) {
            try {
                step(services, random, id, sessions);
            } catch (Refusal refused) {
                assertThat(refused.key().startsWith("undo.") ? "undo" : refused.key()).isIn("undo", "mark.leave",
                        "mark.membership", "leave.overlap", "participant.state.move",
                        "arrival.replaced.not", "arrival.replaced.whole", "participant.membership.reversed",
                        "participant.membership.seat");
            }
        }
        if (random.nextInt(3) == 0) {
            services.classes().close(id);
        }
        return trainingClass;
    }

    private static void step(Services services, Random random, long id, List<Session> sessions) {
        Participant person = any(services.registration().participants(id), random);
        Session session = any(sessions, random);
        switch (random.nextInt(20)) {
            case 0 -> services.registration().withdraw(person, Optional.of(any(sessions, random).at()), "");
            case 1 -> services.registration().withdraw(person);
            case 2 -> services.arrivalDesk().substitute(person,
                    new Newcomer(Person.named("替" + random.nextInt(1000)), "", person.role(), ""),
                    random.nextBoolean() ? Optional.of(any(sessions, random).at()) : Optional.empty());
            case 3 -> services.leaveBook().grant(new Leave(0, id, person.id(), "B", session.at(), session.at().next(),
                    "", "", Leave.State.APPROVED, 0));
            case 4, 5 -> services.rollCall().everyoneElsePresent(session);
            case 6 -> services.rollCall().take(session);
            case 7 -> services.rollCall().stored(person.id(), session.id()).ifPresent(services.rollCall()::clear);
            case 8 -> services.history().undo();
            default -> {
                Optional<Mark> stored = services.rollCall().stored(person.id(), session.id());
                String status = any(STATUSES, random);
                services.rollCall()
                        .mark(new Mark(stored.map(Mark::id).orElse(0L), id, person.id(), session.id(), status,
                                status.equals("P") && random.nextInt(6) == 0 ? 5 : 0,
                                status.equals("L") && random.nextInt(3) == 0 ? 5 : 0,
                                OptionalLong.empty(), stored.map(Mark::version).orElse(0L)));
            }
        }
    }

    private static ProgrammeItem item(Session session, ProgrammeItem.Counting counting) {
        ProgrammeItem lecture = ProgrammeItem.lecture(session.classId(), session.at());
        return new ProgrammeItem(0, lecture.classId(), lecture.at(), lecture.kind(), lecture.topic(), List.of(),
                Optional.empty(), Optional.empty(),
                lecture.room(), 1, counting, 0);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Actor actor() {
        return new Actor("tester", "desk 1");
    }

    private static Office open(Path data) {
        return Office.forWork(new DataPlace.InFile(data), Optional.empty(), actor(), Shell.CLOCK);
    }

    private static void execute(Path data, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Everything of one class counted anew, straight from the rows.
    private static final class Recount {
        private static final int LATES_PER_TRUANCY = 2;
        private static final int TRUANCY = 4;

        private final List<Map<String, String>> people;
        private final List<Map<String, String>> sessions;
        private final Map<String, Map<String, String>> marks = new HashMap<>();
        private final boolean closed;
        private final boolean arrivals;
        private final int classHalfDays;
        private final List<Map<String, Integer>> summed = new ArrayList<>();
        private final Map<String, String> told = new TreeMap<>();

        Recount(Connection connection, long classId) throws SQLException {
            this.people = rows(connection, "select * from enrolment where class_id = " + classId + " order by number");
            this.sessions = rows(connection,
                    "select s.*, exists (select 1 from programme_item i where i.session_id = s.id and i.counting = 'COUNTS')"
                            + " as counts from session s where class_id = " + classId);
            rows(connection, "select * from mark where class_id = " + classId)
                    .forEach(mark -> marks.put(mark.get("enrolment_id") + " " + mark.get("session_id"), mark));
            this.closed = rows(connection, "select state from training_class where id = " + classId).getFirst()
                    .get("state").equals("CLOSED");
            this.arrivals = people.stream()
                    .anyMatch(p -> p.get("state").equals("ARRIVED") || !p.get("arrived_at").isEmpty());
            this.classHalfDays = (int) sessions.stream().filter(Recount::counts).count();
            people.forEach(this::count);
        }

        Map<String, String> people() {
            return told;
        }

        String summed(String what) {
            return Integer.toString(what.equals("people") ? summed.size()
                    : summed.stream().mapToInt(counts -> counts.getOrDefault(what, 0)).sum());
        }

        /// What stands in the rows of the summary, in order of number.
        List<String> rows() {
            return summed.stream().map(counts -> counts.get("planned") + " " + counts.get("present")).toList();
        }

        int counted() {
            return (int) people.stream().filter(Recount::isCounted).count();
        }

        int due(String halfDay) {
            Map<String, String> session = sessions.stream().filter(s -> at(s).equals(halfDay)).findFirst()
                    .orElseThrow();
            return (int) people.stream().filter(
                    p -> isCounted(p) && !isNeverArrived(p) && isMember(p, session) && !"N".equals(status(p, session)))
                    .count();
        }

        Map<String, String> halfDays() {
            Map<String, String> counted = new TreeMap<>();
            for (Map<String, String> session : sessions) {
                if (counts(session)) {
                    Map<String, Integer> counts = new HashMap<>();
                    people.stream().filter(p -> isCounted(p) && !isNeverArrived(p) && isMember(p, session))
                            .forEach(p -> add(counts, p, session));
                    counted.put(at(session), line("", counts));
                }
            }
            return counted;
        }

        private void count(Map<String, String> person) {
            boolean member = sessions.stream().anyMatch(session -> isMember(person, session));
            boolean marked = sessions.stream().anyMatch(session -> !status(person, session).isEmpty());
            boolean left = List.of("WITHDRAWN", "REPLACED").contains(person.get("state"));
            if (!marked && (!isCounted(person) || left && !member)) {
                return;
            }
            Map<String, Integer> counts = new HashMap<>();
            sessions.stream().filter(session -> counts(session) && isMember(person, session))
                    .forEach(session -> add(counts, person, session));
            counts.putIfAbsent("planned", 0);
            counts.putIfAbsent("present", 0);
            String verdict = verdict(person, counts);
            told.put(person.get("number"), line(isCounted(person) + " " + verdict + " "
                    + Math.max(0, classHalfDays / 7 - counts.getOrDefault("leave", 0)), counts));
            if (isCounted(person) && !verdict.equals("neverArrived")) {
                summed.add(counts);
            }
        }

        private String verdict(Map<String, String> person, Map<String, Integer> counts) {
            if (!isCounted(person)) {
                return "none";
            }
            if (person.get("state").equals("REPLACED") || person.get("state").equals("WITHDRAWN")) {
                return person.get("state").toLowerCase(java.util.Locale.ROOT);
            }
            if (isNeverArrived(person)) {
                return "neverArrived";
            }
            int planned = counts.get("planned");
            if (planned == 0) {
                return "none";
            }
            if (closed && counts.getOrDefault("taken", 0) == 0) {
                return "none";
            }
            if (!closed && counts.getOrDefault("taken", 0) < planned) {
                return "inProgress";
            }
            int truancy = counts.getOrDefault("absent", 0)
                    + (counts.getOrDefault("late", 0) + counts.getOrDefault("early", 0)) / LATES_PER_TRUANCY;
            return counts.getOrDefault("leave", 0) * 7 > classHalfDays || truancy >= TRUANCY ? "withdrawn"
                    : "completed";
        }

        private void add(Map<String, Integer> counts, Map<String, String> person, Map<String, String> session) {
            String status = status(person, session);
            if (status.equals("N")) {
                return;
            }
            counts.merge("planned", 1, Integer::sum);
            if (status.isEmpty()) {
                counts.merge("unmarked", session.get("taken_at").isEmpty() ? 0 : 1, Integer::sum);
                return;
            }
            Map<String, String> mark = marks.get(person.get("id") + " " + session.get("id"));
            counts.merge("taken", 1, Integer::sum);
            counts.merge(status, 1, Integer::sum);
            counts.merge("present", ATTENDED.contains(status) ? 1 : 0, Integer::sum);
            counts.merge("late", status.equals("L") || !mark.get("late_minutes").equals("0") ? 1 : 0, Integer::sum);
            counts.merge("early", status.equals("E") || !mark.get("early_minutes").equals("0") ? 1 : 0, Integer::sum);
            counts.merge("leave", LEAVE.contains(status) ? 1 : 0, Integer::sum);
            counts.merge("absent", status.equals("A") ? 1 : 0, Integer::sum);
        }

        private String status(Map<String, String> person, Map<String, String> session) {
            return marks.getOrDefault(person.get("id") + " " + session.get("id"), Map.of()).getOrDefault("status", "");
        }

        private boolean isNeverArrived(Map<String, String> person) {
            return arrivals && person.get("state").equals("REGISTERED")
                    && sessions.stream().allMatch(session -> status(person, session).isEmpty());
        }

        private static boolean isCounted(Map<String, String> person) {
            return COUNTED_ROLES.contains(person.get("role"))
                    && Set.of("REGISTERED", "ARRIVED", "COMPLETED", "WITHDRAWN", "REPLACED")
                            .contains(person.get("state"));
        }

        private static boolean isMember(Map<String, String> person, Map<String, String> session) {
            String at = sortable(session.get("session_date"), session.get("half"));
            boolean left = person.get("state").equals("WITHDRAWN") || person.get("state").equals("REPLACED");
            return (person.get("joins_date").isEmpty()
                    || at.compareTo(sortable(person.get("joins_date"), person.get("joins_half"))) >= 0)
                    && (!left || person.get("leaves_date").isEmpty()
                            || at.compareTo(sortable(person.get("leaves_date"), person.get("leaves_half"))) < 0);
        }

        private static String sortable(String date, String half) {
            return date + List.of("AM", "PM", "EVENING").indexOf(half);
        }

        private static boolean counts(Map<String, String> session) {
            return session.get("counts").equals("1");
        }

        private static String at(Map<String, String> session) {
            return session.get("session_date") + "/"
                    + Map.of("AM", "am", "PM", "pm", "EVENING", "eve").get(session.get("half"));
        }

        private static String line(String before, Map<String, Integer> counts) {
            String numbers = List.of("planned", "taken", "unmarked", "present", "late", "early", "leave", "absent")
                    .stream()
                    .map(what -> what + " " + counts.getOrDefault(what, 0)).collect(Collectors.joining(" "));
            int present = counts.getOrDefault("present", 0);
            return before + " " + numbers + " rate " + present + "/" + counts.getOrDefault("taken", 0) + " all "
                    + present + "/"
                    + counts.getOrDefault("planned", 0);
        }

        private static List<Map<String, String>> rows(Connection connection, String sql) throws SQLException {
            List<Map<String, String>> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.put(found.getMetaData().getColumnName(i),
                                Optional.ofNullable(found.getString(i)).orElse(""));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
