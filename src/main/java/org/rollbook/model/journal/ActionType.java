package org.rollbook.model.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Everything that can be done to the data, each declared once: its code in the journal, who may do it, whether a closed class
/// bars it, whether it can be taken back, what it changes, and its arguments.
///
/// Its sentence stands under `journal.<code>` in both message files. A code is never changed and never used for anything else:
/// journals on disk are full of it.
public enum ActionType {
    CLASS_CREATE("class.create", ActionRule.shared(StaffRole.COORDINATOR, Concern.CLASSES, Concern.PROGRAMME),
            Argument.NAME),
    CLASS_EDIT("class.edit", ActionRule.openClass(StaffRole.COORDINATOR, Concern.CLASSES, Concern.PROGRAMME),
            Argument.NAME),
    CLASS_COPY("class.copy",
            ActionRule.shared(StaffRole.COORDINATOR, Concern.CLASSES, Concern.PROGRAMME, Concern.HOSTS), Argument.NAME),
    CLASS_DRAFT("class.draft", ActionRule.anyClass(StaffRole.COORDINATOR, Concern.CLASSES), Argument.NAME),
    CLASS_OPEN("class.open", ActionRule.anyClass(StaffRole.COORDINATOR, Concern.CLASSES), Argument.NAME),
    CLASS_RUNNING("class.running", ActionRule.anyClass(StaffRole.COORDINATOR, Concern.CLASSES), Argument.NAME),
    CLASS_CLOSE("class.close",
            ActionRule.anyClass(StaffRole.COORDINATOR, Concern.CLASSES, Concern.PROGRAMME, Concern.PEOPLE,
                    Concern.MARKS),
            Argument.NAME),
    CLASS_REOPEN("class.reopen", ActionRule.anyClass(StaffRole.COORDINATOR, Concern.CLASSES), Argument.NAME,
            Argument.NAME),
    CLASS_ARCHIVED("class.archived", ActionRule.anyClass(StaffRole.COORDINATOR, Concern.CLASSES), Argument.NAME),
    SAMPLE_CREATE("sample.create",
            ActionRule.shared(StaffRole.COORDINATOR, Concern.CLASSES, Concern.PROGRAMME, Concern.PEOPLE, Concern.MARKS,
                    Concern.ORGANISATIONS, Concern.HOSTS),
            Argument.NAME),

    HOST_ATTACH("host.attach", ActionRule.openClass(StaffRole.COORDINATOR, Concern.HOSTS), Argument.NAME),
    HOST_DETACH("host.detach", ActionRule.openClass(StaffRole.COORDINATOR, Concern.HOSTS), Argument.NAME),
    HOST_MOVE("host.move", ActionRule.openClass(StaffRole.COORDINATOR, Concern.HOSTS), Argument.NAME),

    SESSION_CREATE("session.create", ActionRule.openClass(StaffRole.COORDINATOR, Concern.PROGRAMME, Concern.MARKS),
            Argument.HALF_DAY),
    SESSION_EDIT("session.edit", ActionRule.openClass(StaffRole.COORDINATOR, Concern.PROGRAMME, Concern.MARKS),
            Argument.HALF_DAY),
    SESSION_REMOVE("session.remove", ActionRule.openClass(StaffRole.COORDINATOR, Concern.PROGRAMME, Concern.MARKS),
            Argument.HALF_DAY),
    SESSION_GENERATE("session.generate", ActionRule.openClass(StaffRole.COORDINATOR, Concern.PROGRAMME, Concern.MARKS),
            Argument.DAY, Argument.DAY),
    PROGRAMME_IMPORT("programme.import", ActionRule.openClass(StaffRole.COORDINATOR, Concern.PROGRAMME, Concern.MARKS),
            Argument.NAME, Argument.COUNT),
    SESSION_TAKE("session.take", ActionRule.openClass(StaffRole.REGISTRAR, Concern.PROGRAMME), Argument.HALF_DAY),
    SESSION_UNTAKE("session.untake", ActionRule.openClass(StaffRole.REGISTRAR, Concern.PROGRAMME), Argument.HALF_DAY),

    PARTICIPANT_REGISTER("participant.register",
            ActionRule.openClass(StaffRole.REGISTRAR, Concern.PEOPLE, Concern.ORGANISATIONS).seenEverywhere(),
            Argument.NAME),
    PARTICIPANT_EDIT("participant.edit",
            ActionRule.openClass(StaffRole.REGISTRAR, Concern.PEOPLE, Concern.ORGANISATIONS).seenEverywhere(),
            Argument.NAME),
    PARTICIPANT_WITHDRAW("participant.withdraw", ActionRule.openClass(StaffRole.REGISTRAR, Concern.PEOPLE),
            Argument.NAME),
    PARTICIPANT_WITHDRAW_REASON("participant.withdraw.reason",
            ActionRule.openClass(StaffRole.REGISTRAR, Concern.PEOPLE),
            Argument.NAME, Argument.NAME),
    PARTICIPANT_REINSTATE("participant.reinstate", ActionRule.openClass(StaffRole.REGISTRAR, Concern.PEOPLE),
            Argument.NAME),
    PARTICIPANT_MEMBERSHIP("participant.membership", ActionRule.openClass(StaffRole.REGISTRAR, Concern.PEOPLE),
            Argument.NAME),
    PARTICIPANT_REMOVE("participant.remove", ActionRule.openClass(StaffRole.REGISTRAR, Concern.PEOPLE), Argument.NAME),
    IMPORT_APPLY("import.apply",
            ActionRule.openClass(StaffRole.REGISTRAR, Concern.PEOPLE, Concern.ORGANISATIONS).seenEverywhere(),
            Argument.NAME, Argument.COUNT),

    PARTICIPANT_ARRIVE("participant.arrive", ActionRule.openClass(StaffRole.DESK, Concern.PEOPLE), Argument.NAME,
            Argument.SOURCE),
    PARTICIPANT_UNARRIVE("participant.unarrive", ActionRule.openClass(StaffRole.DESK, Concern.PEOPLE), Argument.NAME),
    PARTICIPANT_CODE_REVOKE("participant.code.revoke", ActionRule.openClass(StaffRole.DESK, Concern.PEOPLE),
            Argument.NAME),
    ARRIVAL_WALK_IN("arrival.walkIn",
            ActionRule.openClass(StaffRole.DESK, Concern.PEOPLE, Concern.ORGANISATIONS).seenEverywhere(),
            Argument.NAME),
    ARRIVAL_SUBSTITUTE("arrival.substitute",
            ActionRule.openClass(StaffRole.DESK, Concern.PEOPLE, Concern.ORGANISATIONS).seenEverywhere(),
            Argument.NAME, Argument.NAME),
    ARRIVAL_DELEGATION("arrival.delegation", ActionRule.openClass(StaffRole.DESK, Concern.PEOPLE, Concern.MARKS),
            Argument.NAME, Argument.COUNT),
    ARRIVAL_ADMIT("arrival.admit", ActionRule.openClass(StaffRole.DESK, Concern.PEOPLE), Argument.NAME),

    MARK_SET("mark.set", ActionRule.openClass(StaffRole.DESK, Concern.MARKS), Argument.NAME, Argument.HALF_DAY,
            Argument.STATUS, Argument.SOURCE),
    MARK_SET_LATE("mark.set.late", ActionRule.openClass(StaffRole.DESK, Concern.MARKS),
            Argument.NAME, Argument.HALF_DAY, Argument.STATUS, Argument.COUNT),
    MARK_SET_EARLY("mark.set.early", ActionRule.openClass(StaffRole.DESK, Concern.MARKS),
            Argument.NAME, Argument.HALF_DAY, Argument.STATUS, Argument.COUNT),
    MARK_SET_BOTH("mark.set.both", ActionRule.openClass(StaffRole.DESK, Concern.MARKS),
            Argument.NAME, Argument.HALF_DAY, Argument.STATUS, Argument.COUNT, Argument.COUNT),
    MARK_CLEAR("mark.clear", ActionRule.openClass(StaffRole.DESK, Concern.MARKS), Argument.NAME, Argument.HALF_DAY,
            Argument.STATUS),
    MARK_MANY("mark.many", ActionRule.openClass(StaffRole.REGISTRAR, Concern.MARKS), Argument.COUNT),
    MARK_REST("mark.rest", ActionRule.openClass(StaffRole.REGISTRAR, Concern.MARKS, Concern.PROGRAMME),
            Argument.HALF_DAY),
    MARK_REST_NOT_ARRIVED("mark.rest.notArrived",
            ActionRule.openClass(StaffRole.REGISTRAR, Concern.MARKS, Concern.PROGRAMME), Argument.HALF_DAY),
    LEAVE_GRANT("leave.grant", ActionRule.openClass(StaffRole.REGISTRAR, Concern.MARKS), Argument.NAME),
    LEAVE_CANCEL("leave.cancel", ActionRule.openClass(StaffRole.REGISTRAR, Concern.MARKS), Argument.NAME),

    ORGANISATION_CREATE("organisation.create", ActionRule.shared(StaffRole.REGISTRAR, Concern.ORGANISATIONS),
            Argument.NAME),
    ORGANISATION_EDIT("organisation.edit",
            ActionRule.shared(StaffRole.REGISTRAR, Concern.ORGANISATIONS, Concern.PEOPLE, Concern.HOSTS),
            Argument.NAME),
    ORGANISATION_REMOVE("organisation.remove", ActionRule.shared(StaffRole.REGISTRAR, Concern.ORGANISATIONS),
            Argument.NAME),
    /// Of a closed class it takes nothing away; what would is refused by the plan.
    ORGANISATION_MERGE("organisation.merge",
            ActionRule.shared(StaffRole.COORDINATOR, Concern.ORGANISATIONS, Concern.PEOPLE, Concern.HOSTS),
            Argument.NAME, Argument.NAME, Argument.ID, Argument.ID),
    /// The same; it belongs to a class where only one class knows the two.
    PERSON_MERGE("person.merge", ActionRule.shared(StaffRole.COORDINATOR, Concern.PEOPLE, Concern.MARKS),
            Argument.NAME, Argument.NAME, Argument.ID, Argument.ID, Argument.PLACE, Argument.PLACE),

    DOCUMENT_ISSUE("document.issue", ActionRule.anyClass(StaffRole.DESK).forGood(), Argument.DOCUMENT,
            Argument.HALF_DAY, Argument.NAME, Argument.CHOICES),
    LEDGER_EXPORT("ledger.export", ActionRule.anyClass(StaffRole.REGISTRAR).forGood(), Argument.COUNT, Argument.NAME),

    /// What is taken back stands in a class that was closed since: that is asked by the history, of every class it touches.
    UNDO("undo", ActionRule.shared(StaffRole.DESK, Concern.values()), Argument.ENTRY),
    REDO("redo", ActionRule.shared(StaffRole.DESK, Concern.values()), Argument.ENTRY),

    STORE_CREATE("store.create", ActionRule.shared(StaffRole.VIEWER, Concern.values()).forGood()),
    STORE_UPGRADE("store.upgrade", ActionRule.shared(StaffRole.VIEWER, Concern.values()).forGood(), Argument.COUNT,
            Argument.COUNT),
    STORE_COUNTERS("store.counters", ActionRule.shared(StaffRole.VIEWER).forGood(), Argument.NAME),
    STORE_CLOCK("store.clock", ActionRule.shared(StaffRole.VIEWER).forGood(), Argument.MOMENT, Argument.MOMENT),
    STORE_MAPPING("store.mapping", ActionRule.shared(StaffRole.REGISTRAR, Concern.SETTINGS).forGood(), Argument.NAME);

    private static final Map<String, ActionType> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(ActionType::code, Function.identity()));

    private final String code;
    private final ActionRule rule;
    private final List<Argument> arguments;

    ActionType(String code, ActionRule rule, Argument... arguments) {
        this.code = code;
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    /// The type of an entry; none for a code that another version of the program wrote.
    public static Optional<ActionType> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public String code() {
        return code;
    }

    /// Who may do it.
    public StaffRole role() {
        return rule.role();
    }

    /// Whether it is refused in a class that is closed or archived.
    public boolean needsOpenClass() {
        return rule.needsOpenClass();
    }

    public boolean canBeUndone() {
        return rule.undoable();
    }

    /// What it may change.
    public Set<Concern> concerns() {
        return rule.concerns();
    }

    /// Whether what it changes is seen in other classes than its own.
    public boolean isSeenEverywhere() {
        return rule.reach() == ActionRule.Reach.EVERYWHERE;
    }

    /// The kinds of its arguments in the order in which it is made with them.
    public List<Argument> arguments() {
        return arguments;
    }

    /// An action of this type in a class, with its arguments in order; a kind that does not fit is a bug.
    public Action in(long classId, Object... given) {
        return Action.of(this, OptionalLong.of(classId), texts(given));
    }

    /// An action of this type that belongs to no class.
    public Action of(Object... given) {
        if (needsOpenClass()) {
            throw new IllegalArgumentException(code + " needs a class");
        }
        return Action.of(this, OptionalLong.empty(), texts(given));
    }

    /// What an argument that the journal kept names.
    Value read(int place, String text) {
        return place < arguments.size() ? arguments.get(place).read(text) : Argument.guess(text);
    }

    private List<String> texts(Object... given) {
        long least = arguments.stream().filter(argument -> !argument.isOptional()).count();
        if (given.length < least || given.length > arguments.size()
                || !IntStream.range(0, given.length).allMatch(i -> arguments.get(i).accepts(given[i]))) {
            throw new IllegalArgumentException(code + " takes " + arguments + " and not " + Arrays.toString(given));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            texts.add(arguments.get(i).text(given[i]));
        }
        return Collections.unmodifiableList(texts);
    }
}
