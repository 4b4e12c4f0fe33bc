package org.rollbook.ui.participants.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Rename;
import org.rollbook.model.people.Sex;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Waiting;
import org.rollbook.ui.kit.form.FieldNote.Level;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.form.KeptForm;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.participants.ParticipantsViewModel;
import org.rollbook.ui.participants.Registered;
import org.rollbook.ui.participants.form.EntryViewModel.Mode;

/// The form: what it fills by itself, what it says and what it keeps.
class EntryViewModelTest {
    /// The check character fits, the holder is a woman born on 1 January 1980.
    private static final String SOUND_ID = "220102198001010047";

    @TempDir
    Path folder;

    private final ScreenState place = new ScreenState();
    private FormDrafts halfFilled;
    private Registered data;
    private ParticipantsViewModel model;
    private EntryViewModel entry;

    @BeforeEach
    void open() {
        data = new Registered(folder);
        start();
    }

    /// A new run of the program, which has what the last one put away.
    private void start() {
        halfFilled = new FormDrafts(Background.direct(), Clock.systemUTC(), data.database.forms()::keep,
                data.database.forms()::forget);
        halfFilled.bring(data.database.forms().all());
        begin();
    }

    private void begin() {
        model = new ParticipantsViewModel(data.registration, data.history, Background.direct(), data.openClass,
                halfFilled, Language.ZH, place);
        model.load();
        entry = model.entry();
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void enterSavesAndTheNextFormKeepsTheOrganisation() {
        entry.startNew();
        type(PersonField.NAME, "王芳");
        type(PersonField.ORGANISATION, "长春市商务局");
        var openings = entry.openings().get();
        entry.saveAndNext();
        assertThat(stored()).extracting(Participant::name).containsExactly("王芳");
        assertThat(entry.mode().get()).isEqualTo(Mode.NEW);
        assertThat(entry.openings().get()).isGreaterThan(openings);
        assertThat(text(PersonField.NAME)).isEmpty();
        assertThat(text(PersonField.ORGANISATION)).isEqualTo("长春市商务局");
        assertThat(entry.lastSaved().get()).map(Participant::number).contains(1);
        assertThat(level(PersonField.NAME)).isEqualTo(Level.NONE);
        entry.saveAndNext();
        assertThat(stored()).as("an empty form is not saved").hasSize(1);
        assertThat(entry.doubts().note(PersonField.NAME).getValue().key()).isEqualTo("refusal.person.name.empty");
    }

    @Test
    void savingAndStayingGoesOnWithTheSamePerson() {
        entry.startNew();
        type(PersonField.NAME, "王芳");
        entry.saveAndStay();
        type(PersonField.ROOM, "312");
        entry.saveAndStay();
        assertThat(entry.mode().get()).isEqualTo(Mode.EDIT);
        assertThat(stored()).extracting(Participant::room).containsExactly("312");
    }

    @Test
    void thePinyinFollowsTheNameUntilItIsCorrectedByHand() {
        entry.startNew();
        type(PersonField.NAME, "单");
        type(PersonField.NAME, "单雄");
        assertThat(text(PersonField.PINYIN)).isEqualTo("Shan Xiong");
        assertThat(entry.fields().pinyinByHand().get()).isFalse();
        type(PersonField.PINYIN, "Dan Xiong");
        assertThat(entry.fields().pinyinByHand().get()).isTrue();
        type(PersonField.NAME, "单雄信");
        assertThat(text(PersonField.PINYIN)).isEqualTo("Dan Xiong");
        type(PersonField.PINYIN, "");
        type(PersonField.NAME, "单雄");
        assertThat(text(PersonField.PINYIN)).isEqualTo("Shan Xiong");
    }

    @Test
    void aSoundNumberFillsSexAndBirthDateAndAContradictionIsShown() {
        entry.startNew();
        type(PersonField.NAME, "王芳");
        type(PersonField.ID_NUMBER, SOUND_ID);
        assertThat(entry.fields().sex().get()).isEqualTo(Sex.FEMALE);
        assertThat(entry.fields().born().get()).contains(BirthDate.of(LocalDate.of(1980, 1, 1)));
        entry.fields().sex().set(Sex.MALE);
        assertThat(entry.doubts().note(PersonField.SEX).getValue().key()).isEqualTo("problem.sex.contradicts");
    }

    @Test
    void aNumberIsNotCalledWrongWhileItIsTypedButWhenItIsLeft() {
        entry.startNew();
        type(PersonField.NAME, "王芳");
        type(PersonField.ID_NUMBER, "2201");
        assertThat(level(PersonField.ID_NUMBER)).isEqualTo(Level.NONE);
        entry.left();
        assertThat(level(PersonField.ID_NUMBER)).isEqualTo(Level.WARNING);
        type(PersonField.PHONE, "13800");
        assertThat(level(PersonField.PHONE)).isEqualTo(Level.NONE);
        entry.saveAndNext();
        assertThat(stored()).as("doubts do not block").hasSize(1);
    }

    @Test
    void anUnknownOrganisationIsToldAndAShortNameSpelledOut() {
        data.directory.add(new Organisation(0, new BilingualName("长春市商务局", ""), new BilingualName("商务局", ""),
                OrganisationKind.OTHER, 0, List.of("swjcc"), 0));
        model.load();
        entry.startNew();
        type(PersonField.NAME, "王芳");
        type(PersonField.ORGANISATION, "长春");
        assertThat(level(PersonField.ORGANISATION)).as("there are proposals still").isEqualTo(Level.NONE);
        entry.left();
        assertThat(entry.doubts().note(PersonField.ORGANISATION).getValue().key())
                .isEqualTo("participants.organisation.new");
        for (var spelling : List.of("商务局", "SWJCC")) {
            type(PersonField.ORGANISATION, spelling);
            entry.left();
            assertThat(text(PersonField.ORGANISATION)).isEqualTo("长春市商务局");
            assertThat(level(PersonField.ORGANISATION)).isEqualTo(Level.NONE);
        }
        type(PersonField.ORGANISATION, "新单位");
        assertThat(level(PersonField.ORGANISATION)).isEqualTo(Level.WARNING);
        entry.saveAndNext();
        type(PersonField.NAME, "李伟");
        assertThat(level(PersonField.ORGANISATION)).as("it is on file now").isEqualTo(Level.NONE);
    }

    @Test
    void aPhoneThatLacksADigitIsDoubtfulBeforeItIsSaved() {
        entry.startNew();
        type(PersonField.PHONE, "1380013800");
        assertThat(level(PersonField.PHONE)).isEqualTo(Level.WARNING);
        type(PersonField.PHONE, "13800138000");
        assertThat(level(PersonField.PHONE)).isEqualTo(Level.NONE);
    }

    @Test
    void aRefusalStandsBesideItsFieldAndNothingIsLost() {
        entry.startNew();
        type(PersonField.NAME, "王".repeat(201));
        type(PersonField.ROOM, "312");
        entry.saveAndNext();
        assertThat(level(PersonField.NAME)).isEqualTo(Level.DANGER);
        assertThat(text(PersonField.ROOM)).isEqualTo("312");
        type(PersonField.NAME, "王\u0007芳");
        entry.saveAndNext();
        assertThat(entry.doubts().note(PersonField.NAME).getValue().key()).isEqualTo("participants.text.control");
        type(PersonField.NAME, "");
        entry.saveAndNext();
        assertThat(entry.doubts().note(PersonField.NAME).getValue().key()).isEqualTo("refusal.person.name.empty");
        assertThat(stored()).isEmpty();
        type(PersonField.NAME, "王芳");
        entry.saveAndNext();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void somebodyOfAnEarlierClassIsTakenOverInsteadOfBeingEnteredTwice() {
        var before = data.register(data.second, "欧阳明", "");
        entry.startNew();
        type(PersonField.NAME, "欧阳明");
        assertThat(entry.doubts().alike()).singleElement().satisfies(alike -> {
            assertThat(alike.attended()).extracting(TrainingClass::code).containsExactly("CC-2014-09");
            assertThat(alike.isFree()).isTrue();
        });
        entry.takeOver();
        entry.saveAndNext();
        assertThat(stored()).singleElement().extracting(p -> p.person().id()).isEqualTo(before.person().id());
    }

    @Test
    void whatTheLastClassKnewComesAlongUnlessSomethingElseWasTyped() {
        var draft = Participant.draft(data.second.id(), Person.named("欧阳 明"));
        data.registration.register(Participant.draft(draft.classId(), draft.person()).with(PersonField.POSITION, "科长"),
                "长春市商务局");
        entry.startNew();
        type(PersonField.NAME, "欧阳　明");
        entry.takeOver();
        assertThat(entry.fields().line(PersonField.ORGANISATION).get()).isEqualTo("长春市商务局");
        assertThat(entry.fields().line(PersonField.POSITION).get()).isEqualTo("科长");

        entry.startNew("欧阳明");
        type(PersonField.ORGANISATION, "吉林大学");
        entry.takeOver();
        assertThat(entry.fields().line(PersonField.ORGANISATION).get()).isEqualTo("吉林大学");
    }

    @Test
    void namesakesOfThisClassHideNobodyOfAnother() {
        for (int i = 0; i < 4; i++) {
            data.register(data.first, "王芳", "");
        }
        var known = data.register(data.second, "王芳", "");
        model.load();
        entry.startNew();
        type(PersonField.NAME, "王芳");
        assertThat(entry.doubts().alike()).extracting(DuplicateHint::isFree).containsExactly(false, false, true);
        entry.takeOver();
        entry.saveAndNext();
        assertThat(stored()).last().extracting(p -> p.person().id()).isEqualTo(known.person().id());
    }

    @Test
    void theEnglishWindowSpellsOrganisationsInEnglish() {
        data.directory
                .add(new Organisation(0, new BilingualName("长春市商务局", "Changchun Commerce Bureau"), BilingualName.NONE,
                        OrganisationKind.GOVERNMENT, 0, List.of("CCB"), 0));
        model = new ParticipantsViewModel(data.registration, data.history, Background.direct(), data.openClass,
                halfFilled, Language.EN, new ScreenState());
        model.load();
        entry = model.entry();
        entry.startNew();
        type(PersonField.NAME, "王芳");
        type(PersonField.ORGANISATION, "ccb");
        entry.left();
        assertThat(entry.fields().line(PersonField.ORGANISATION).get()).isEqualTo("Changchun Commerce Bureau");
        entry.saveAndStay();
        assertThat(entry.fields().line(PersonField.ORGANISATION).get()).isEqualTo("Changchun Commerce Bureau");
        assertThat(data.directory.organisations()).hasSize(1);
        assertThat(entry.isTouched()).isFalse();
    }

    @Test
    void aSearchOutlivesAChangeOfLanguageButNotOfClass() {
        data.register(data.first, "王芳", "");
        data.register(data.first, "李伟", "");
        model.load();
        model.people().search().set("wang");
        begin();
        assertThat(model.people().search().get()).isEqualTo("wang");
        assertThat(model.people().rows()).extracting(Participant::name).containsExactly("王芳");
        data.openClass.open(data.second.code());
        model.load();
        assertThat(model.people().search().get()).isEmpty();
    }

    @Test
    void whoeverOneIsSentToIsChosenWhateverIsSearched() {
        data.register(data.first, "王芳", "");
        var second = data.register(data.first, "李伟", "");
        model.load();
        model.people().search().set("wang");
        model.goTo(second.id());
        assertThat(model.people().search().get()).isEmpty();
        assertThat(model.people().selected().get()).map(Participant::id).contains(second.id());
    }

    @Test
    void somebodyOfThisClassIsPointedOutButMayBeEntered() {
        data.register(data.first, "王芳", "长春市商务局");
        model.load();
        entry.startNew();
        type(PersonField.NAME, "王芳");
        assertThat(entry.doubts().alike()).singleElement().satisfies(alike -> assertThat(alike.here()).isPresent());
        entry.saveAndNext();
        assertThat(stored()).hasSize(2);
    }

    @Test
    void aHalfFilledFormSurvivesAChangeOfClassAndOfLanguage() {
        entry.startNew();
        type(PersonField.NAME, "李");
        data.openClass.open(data.second.code());
        model.load();
        assertThat(entry.mode().get()).isEqualTo(Mode.CLOSED);
        data.openClass.open(data.first.code());
        begin();
        assertThat(entry.mode().get()).isEqualTo(Mode.NEW);
        assertThat(text(PersonField.NAME)).isEqualTo("李");
        assertThat(entry.isTouched()).isTrue();
        entry.discard();
        begin();
        assertThat(entry.mode().get()).isEqualTo(Mode.CLOSED);
    }

    @Test
    void aChangedFormThatIsLeftIsKeptAndBroughtBack() {
        var told = new ArrayList<KeptForm.Event>();
        entry.kept().listen(told::add);
        var wang = data.register(data.first, "王芳", "长春市商务局");
        model.load();
        entry.edit(wang);
        entry.leave();
        assertThat(told).as("nothing was changed").doesNotContain(KeptForm.Event.KEPT);
        entry.edit(wang);
        type(PersonField.ROOM, "312");
        entry.fields().bornText().text().set("19800");
        entry.leave();
        assertThat(entry.mode().get()).isEqualTo(Mode.CLOSED);
        assertThat(told).endsWith(KeptForm.Event.KEPT);
        model.load();
        assertThat(entry.mode().get()).as("left on purpose").isEqualTo(Mode.CLOSED);
        entry.startNew();
        assertThat(entry.mode().get()).as("first what is not saved").isEqualTo(Mode.EDIT);
        assertThat(text(PersonField.ROOM)).isEqualTo("312");
        assertThat(entry.fields().bornText().text().get()).isEqualTo("19800");
        assertThat(entry.kept().restored().get()).isPresent();
        entry.startNew("李");
        assertThat(told).endsWith(KeptForm.Event.RECALLED);
        assertThat(entry.edited()).contains(wang);
        entry.discard();
        entry.startNew();
        assertThat(entry.mode().get()).isEqualTo(Mode.NEW);
    }

    @Test
    void anEditKeepsWhatTheFormDoesNotShow() {
        var arrived = data.registration.arrive(data.register(data.first, "王芳", "长春市商务局"));
        model.load();
        entry.edit(arrived);
        assertThat(entry.isTouched()).isFalse();
        type(PersonField.POSITION, "科长");
        entry.saveAndNext();
        assertThat(entry.mode().get()).isEqualTo(Mode.CLOSED);
        assertThat(stored()).singleElement().satisfies(p -> {
            assertThat(p.position()).isEqualTo("科长");
            assertThat(p.arrivedAt()).isEqualTo(arrived.arrivedAt());
            assertThat(p.organisation()).isEqualTo(arrived.organisation());
            assertThat(p.number()).isEqualTo(1);
        });
    }

    @Test
    void aClosedClassRefusesUnderTheForm() {
        data.closeFirst();
        entry.startNew();
        type(PersonField.NAME, "王芳");
        entry.saveAndNext();
        assertThat(entry.doubts().general().getValue().level()).isEqualTo(Level.DANGER);
        assertThat(text(PersonField.NAME)).isEqualTo("王芳");
    }

    private void type(PersonField field, String text) {
        entry.fields().line(field).set(text);
    }

    private String text(PersonField field) {
        return entry.fields().line(field).get();
    }

    private Level level(PersonField field) {
        return entry.doubts().note(field).getValue().level();
    }

    @Test
    void aHalfFilledFormOutlivesTheProgramUntilItIsSavedOrDiscarded() {
        entry.startNew();
        type(PersonField.NAME, "王芳");
        type(PersonField.ID_NUMBER, SOUND_ID);
        halfFilled.putAway();
        start();
        assertThat(entry.mode().get()).isEqualTo(Mode.NEW);
        assertThat(entry.kept().restored().get()).isPresent();
        assertThat(text(PersonField.ID_NUMBER)).isEqualTo(SOUND_ID);
        assertThat(entry.fields().sex().get()).isEqualTo(Sex.FEMALE);
        assertThat(entry.fields().born().get()).contains(BirthDate.of(LocalDate.of(1980, 1, 1)));
        type(PersonField.NAME, "王芳芳");
        assertThat(entry.kept().restored().get()).as("who types has seen it").isEmpty();
        entry.saveAndNext();
        assertThat(stored()).extracting(Participant::name).containsExactly("王芳芳");
        assertThat(data.database.forms().all()).isEmpty();
        type(PersonField.NAME, "李伟");
        halfFilled.putAway();
        start();
        entry.discard();
        assertThat(data.database.forms().all()).isEmpty();
        start();
        assertThat(entry.mode().get()).isEqualTo(Mode.CLOSED);
    }

    @Test
    void aHalfDoneEditComesBackOnlyWhileThePersonIsUnchanged() {
        var wang = data.register(data.first, "王芳", "长春市商务局");
        model.load();
        entry.edit(wang);
        type(PersonField.ROOM, "312");
        halfFilled.putAway();
        start();
        assertThat(entry.mode().get()).isEqualTo(Mode.EDIT);
        assertThat(entry.edited()).contains(wang);
        assertThat(text(PersonField.ROOM)).isEqualTo("312");
        data.registration.arrive(wang);
        start();
        assertThat(entry.mode().get()).isEqualTo(Mode.CLOSED);
        assertThat(data.database.forms().all()).isEmpty();
    }

    @Test
    void whatWasTypedAndTakenOutAgainIsNotKept() {
        entry.startNew();
        type(PersonField.ROOM, "3");
        halfFilled.putAway();
        type(PersonField.ROOM, "");
        halfFilled.putAway();
        assertThat(data.database.forms().all()).isEmpty();
    }

    @Test
    void enterTwiceWhileTheFirstIsUnderWayRegistersOnce() {
        var waiting = new Waiting();
        model = new ParticipantsViewModel(data.registration, data.history, waiting.background(), data.openClass,
                halfFilled, Language.ZH, place);
        model.load();
        waiting.run();
        entry = model.entry();
        entry.startNew();
        type(PersonField.NAME, "王芳");
        waiting.run();
        entry.saveAndNext();
        entry.saveAndNext();
        entry.saveAndStay();
        waiting.run();
        assertThat(stored()).extracting(Participant::name).containsExactly("王芳");
        type(PersonField.NAME, "李伟");
        entry.saveAndNext();
        waiting.run();
        assertThat(stored()).as("the next is saved as ever").hasSize(2);
    }

    @Test
    void aNameThatBecomesLettersOrNearlyNothingIsAskedAboutInEveryFormThatChangesOne() {
        var wang = data.register(data.first, "周磊", "长春市商务局");
        var asked = new ArrayList<Rename>();
        entry.whenRenamed(rename -> !asked.add(rename));
        for (var typed : List.of("sw", "周磊sw", "周", "9991周磊")) {
            model.load();
            entry.edit(data.registration.byNumber(data.first.id(), wang.number()));
            type(PersonField.NAME, typed);
            var openings = entry.openings().get();
            entry.saveAndNext();
            assertThat(entry.openings().get()).as("the name has the keyboard").isGreaterThan(openings);
            entry.saveAndStay();
            entry.discard();
        }
        assertThat(stored()).extracting(Participant::name).containsExactly("周磊");
        assertThat(asked).hasSize(8).contains(new Rename("周磊", "sw"));
        entry.edit(stored().getFirst());
        type(PersonField.NAME, "周蕾");
        entry.saveAndNext();
        assertThat(asked).as("another Chinese name is no question").hasSize(8);
        assertThat(stored()).extracting(Participant::name).containsExactly("周蕾");
        entry.whenRenamed(_ -> true);
        entry.edit(stored().getFirst());
        type(PersonField.NAME, "Zhou Lei");
        entry.saveAndNext();
        assertThat(stored()).extracting(Participant::name).containsExactly("Zhou Lei");
    }

    @Test
    void whoIsTakenOverFromAnotherClassIsNotRenamedUnawaresEither() {
        data.register(data.second, "周磊", "长春市商务局");
        entry.startNew();
        type(PersonField.NAME, "周磊");
        entry.takeOver();
        type(PersonField.NAME, "sw");
        entry.saveAndNext();
        assertThat(stored()).as("nobody can be asked here, so it is not meant").isEmpty();
    }

    private List<Participant> stored() {
        return data.registration.participants(data.first.id());
    }
}
