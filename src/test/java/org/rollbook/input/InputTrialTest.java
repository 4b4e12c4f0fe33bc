package org.rollbook.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.ui.WindowTest;

/// A clerk types everything that is typed in Chinese with a real input method, and clicks elsewhere in the middle of words;
/// then the data file is read: what was typed is there, and nothing else.
@WindowTest
@Tag("input")
class InputTrialTest {
    private static final long SEED = Long.getLong("input.seed", 2014);
    private static final List<String> SYLLABLES = List.of("wang", "fang", "zhang", "wei", "li", "ming", "chun", "hai",
            "shan", "lin");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, String> people = new LinkedHashMap<>();
    private final List<String> organisations = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private ChineseDisplay display;

    @Test
    void everythingTypedIsThereAndNothingElse() throws Exception {
        assumeTrue(ChineseDisplay.missing().isEmpty(), () -> "not installed: " + ChineseDisplay.missing());
        Path data = folder.resolve("base.db");
        Before before = told(data, services -> {
            services.sample().create();
            return Before.of(services);
        });
        String session;
        String title;
        try (ChineseDisplay opened = ChineseDisplay.open(folder, data)) {
            display = opened;
            openTheClass();
            takeAProposal();
            refuseAProposal();
            typeANewOrganisation();
            String organisation = organisation();
            session = session();
            walkIn();
            title = trainingClass();
            organisations.add(organisation);
            display.quit();
        }
        Before after = told(data, Before::of);
        assertThat(less(after.people(), before.people())).containsExactlyInAnyOrderElementsOf(
                people.entrySet().stream().map(person -> person.getKey() + " · " + person.getValue()).toList());
        assertThat(less(after.organisations(), before.organisations()))
                .containsExactlyInAnyOrderElementsOf(organisations);
        assertThat(less(after.notes(), before.notes())).containsExactlyInAnyOrderElementsOf(notes);
        assertThat(less(after.sessions(), before.sessions())).containsExactly(session);
        assertThat(less(after.classes(), before.classes())).containsExactly(title);
    }

    private void openTheClass() {
        display.until("the classes are there", () -> display.isThere("#classes-table"));
        display.click("#classes-table");
        display.key("Return");
        display.until("the class is open", () -> display.isThere("#overview-tiles"));
        display.key("ctrl+3");
        display.until("the people are there", () -> display.isThere("#participants-table"));
        newForm("#entry-name");
        display.chinese();
    }

    private void takeAProposal() {
        String name = name("#entry-name");
        display.key("Tab");
        word("#entry-organisation", "shangwuju");
        display.until("proposals", () -> display.isThere(".completion-list"));
        display.key("Down", "Return");
        display.until("taken", () -> !display.isThere(".completion-list"));
        assertThat(display.text("#entry-organisation")).isEqualTo("长春市商务局");
        display.click("#entry-note");
        word("#entry-note", "beizhu");
        String note = composed("#entry-note", "wei", "#entry-save");
        people.put(name, "长春市商务局");
        notes.add(note);
        saved();
    }

    private void refuseAProposal() {
        String name = name("#entry-name");
        display.key("Tab", "ctrl+a");
        String organisation = word("#entry-organisation", "shangwuju");
        display.until("proposals", () -> display.isThere(".completion-list"));
        display.key("Escape");
        display.until("refused", () -> !display.isThere(".completion-list"));
        organisation += word("#entry-organisation", "ke");
        people.put(name, organisation);
        organisations.add(organisation);
        display.key("Return");
        saved();
    }

    private void typeANewOrganisation() {
        String name = name("#entry-name");
        name += composed("#entry-name", syllable(), "#entry-phone").substring(name.length());
        assertThat(display.text("#entry-phone")).isEmpty();
        display.type("13800138000");
        display.click("#entry-organisation");
        display.key("ctrl+a");
        word("#entry-organisation", "xinjigou");
        String organisation = composed("#entry-organisation", "wei", "#entry-save");
        people.put(name, organisation);
        organisations.add(organisation);
        saved();
        display.key("Escape");
    }

    private String organisation() {
        display.key("ctrl+4");
        display.until("the organisations are there", () -> display.isThere("#organisations-table"));
        newForm("#organisation-name-zh");
        display.chinese();
        display.click("#organisation-name-zh");
        word("#organisation-name-zh", "shengtuanwei");
        String name = composed("#organisation-name-zh", syllable(), "#organisation-short-zh");
        display.until("the keyboard is there", () -> display.focused().equals("organisation-short-zh"));
        assertThat(display.text("#organisation-short-zh")).isEmpty();
        display.key("Return");
        display.until("the form is away", () -> !display.isThere("#organisation-name-zh"));
        return name;
    }

    private String session() {
        display.key("ctrl+5");
        display.until("the programme is there", () -> display.isThere("#programme-table"));
        newForm("#session-topic-zh");
        display.click("#session-topic-zh");
        display.chinese();
        word("#session-topic-zh", "zhuanti");
        String topic = composed("#session-topic-zh", syllable(), "#session-save");
        display.until("the form is away", () -> !display.isThere("#session-form"));
        return topic;
    }

    private void walkIn() {
        display.key("ctrl+9");
        display.until("the desk is there", () -> display.isThere("#arrival-desk"));
        display.key("F2");
        display.until("the form is there", () -> display.focused().equals("arrival-walk-in-name"));
        display.chinese();
        String name = name("#arrival-walk-in-name");
        display.key("Tab");
        word("#arrival-walk-in-organisation", "xindanwei");
        String organisation = composed("#arrival-walk-in-organisation", "ju", "#arrival-walk-in-save");
        people.put(name, organisation);
        organisations.add(organisation);
        display.until("received", () -> !display.isThere("#arrival-walk-in"));
        display.key("Escape");
        display.key("Escape");
    }

    private String trainingClass() {
        display.key("ctrl+1");
        display.until("the classes are there", () -> display.isThere("#classes-table"));
        newForm("#class-code");
        display.click("#class-code");
        display.type("202601");
        display.click("#class-title-zh");
        display.chinese();
        word("#class-title-zh", "peixunban");
        String title = composed("#class-title-zh", syllable(), "#class-title-en");
        assertThat(display.text("#class-title-en")).isEmpty();
        display.key("Return");
        display.until("the form is away", () -> !display.isThere("#class-form"));
        return title;
    }

    /// A screen that is still reading has no form yet.
    private void newForm(String first) {
        display.until("the form is there", () -> {
            if (!display.isThere(first)) {
                display.key("ctrl+n");
            }
            return display.isThere(first);
        });
    }

    /// Two words, of which the second is taken back and typed again: each is one step.
    private String name(String field) {
        String first = word(field, syllable());
        word(field, syllable());
        display.key("ctrl+z");
        display.until("one step back", () -> display.text(field).equals(first));
        word(field, syllable());
        return display.text(field);
    }

    private void saved() {
        display.until("the next form is there",
                () -> display.focused().equals("entry-name") && display.text("#entry-name").isEmpty());
        display.until("the input method stays on", display::isChinese);
    }

    private String syllable() {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }

    /// Composes and commits; answers what was added.
    private String word(String field, String pinyin) {
        String before = display.text(field);
        compose(field, pinyin);
        display.key("space");
        display.until("committed in " + field, () -> !display.isComposing() && !display.text(field).equals(before));
        String now = display.text(field);
        assertThat(now).as(field).matches(".*\\p{IsHan}");
        return now.startsWith(before) ? now.substring(before.length()) : now;
    }

    /// The input method takes a moment to come to a field; a letter that was too fast for it is taken back and typed again.
    private void compose(String field, String letters) {
        String before = display.text(field);
        display.until("composed in " + field, () -> {
            display.type(letters.substring(0, 1));
            display.until("a letter in " + field, () -> display.isComposing() || !display.text(field).equals(before));
            if (!display.isComposing()) {
                display.key("ctrl+z");
                display.until("taken back in " + field, () -> display.text(field).equals(before));
                display.chinese();
            }
            return display.isComposing();
        });
        display.type(letters.substring(1));
    }

    /// Composes and clicks elsewhere before it is committed, now and then after some letters only; answers what the field must say.
    private String composed(String field, String pinyin, String elsewhere) {
        String before = display.text(field);
        String letters = pinyin.substring(0, 1 + random.nextInt(pinyin.length()));
        compose(field, letters);
        assertThat(display.text(field)).isEqualTo(before);
        display.click(elsewhere);
        display.until("committed by the click", () -> !display.isComposing());
        return before + letters;
    }

    private static List<String> less(List<String> all, List<String> known) {
        var rest = new ArrayList<>(all);
        known.forEach(rest::remove);
        return rest;
    }

    private static Before told(Path data, Function<Services, Before> work) {
        try (Database database = Database.file(new DataFile(data), Access.READ_WRITE,
                new Actor("trial", "desk 1"),
                Clock.systemDefaultZone())) {
            database.open();
            return work.apply(Services.over(database));
        }
    }

    /// What the data file holds, in words.
    private record Before(List<String> people, List<String> organisations, List<String> notes, List<String> sessions,
            List<String> classes) {
        static Before of(Services services) {
            var classes = services.classes().classes().stream().map(summary -> summary.trainingClass()).toList();
            List<Participant> all = classes.stream().flatMap(c -> services.registration().participants(c.id()).stream())
                    .toList();
            return new Before(
                    all.stream().map(p -> p.name() + " · " + p.organisation().map(o -> o.name().zh()).orElse(""))
                            .toList(),
                    services.directory().organisations().stream().map(o -> o.name().zh()).toList(),
                    all.stream().map(Participant::note).filter(note -> !note.isEmpty()).toList(),
                    classes.stream().flatMap(c -> services.programme().sessions(c.id()).stream())
                            .flatMap(s -> s.items().stream()).map(item -> item.topic().zh()).filter(t -> !t.isEmpty())
                            .toList(),
                    classes.stream().map(c -> c.title().zh()).toList());
        }
    }
}
