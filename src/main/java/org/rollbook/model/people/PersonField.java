package org.rollbook.model.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.Text;

/// Everything that is asked or told of a participant, in the order in which it is told: the one place where a field is declared.
///
/// Entry form, table, lists, template, history, merging, command line and documents read it here. A field whose value is plain
/// text lives in [Facts] and in a column of the data of the same name, so that a new one needs an entry here, a schema step and its words.
public enum PersonField {
    NUMBER(Kind.NUMBER, "number", "学号", "No.", 10, Trait.SHOWN),
    NAME(Kind.NAME, "name", "姓名", "Name", 24, Trait.OF_PERSON, Trait.SHOWN),
    PINYIN(Kind.READING, "pinyin", "拼音", "Pinyin", 30, Trait.OF_PERSON, Trait.SHOWN),
    LATIN_NAME(Kind.TEXT, "latinName", "英文姓名", "Latin name", 34, Trait.OF_PERSON),
    SEX(Kind.SEX, "sex", "性别", "Sex", 10, Trait.OF_PERSON),
    ETHNICITY(Kind.TEXT, "ethnicity", "民族", "Ethnic group", 14, Trait.OF_PERSON) {
        @Override
        public List<String> synonyms() {
            return List.of("族别", "民族成份", "民族成分", "所属民族", "ethnicity", "ethnic", "nationality (ethnic group)",
                    "ethnic nationality", "minzu");
        }

        @Override
        public Optional<UsualWords> usual() {
            return UsualWords.ETHNIC_GROUPS;
        }
    },
    BORN(Kind.BORN, "born", "出生日期", "Born", 22, Trait.OF_PERSON),
    ID_TYPE(Kind.ID_TYPE, "idType", "证件类型", "ID document", 28, Trait.OF_PERSON),
    ID_NUMBER(Kind.ID_NUMBER, "id", "证件号码", "ID number", 40, Trait.OF_PERSON),
    PHONE(Kind.PHONE, "phone", "电话", "Phone", 25, Trait.OF_PERSON, Trait.SHOWN, Trait.LAST_TOLD),
    EMAIL(Kind.TEXT, "email", "电子邮箱", "E-mail", 40, Trait.OF_PERSON, Trait.LAST_TOLD),
    ORGANISATION(Kind.ORGANISATION, "organisation", "单位", "Organisation", 50, Trait.SHOWN),
    POSITION(Kind.TEXT, "position", "职务", "Position", 22, Trait.SHOWN),
    TITLE(Kind.TEXT, "title", "职称", "Title", 22),
    ROLE(Kind.ROLE, "role", "类别", "Role", 19),
    GROUP(Kind.TEXT, "group", "组别", "Group", 12),
    ROOM(Kind.TEXT, "room", "房间", "Room", 12),
    NOTE(Kind.LINES, "note", "备注", "Remarks", 27),
    INTERNAL_NOTE(Kind.LINES, "internalNote", "内部备注", "Internal remarks", 40),
    STATE(Kind.STATE, "state", "状态", "State", 17, Trait.SHOWN);

    /// What a value is, which decides its control, its check, its mask and how it is stored.
    public enum Kind {
        NUMBER, NAME, READING, TEXT, LINES, SEX, BORN, ID_TYPE, ID_NUMBER, PHONE, ORGANISATION, ROLE, STATE;

        /// The constants of which it is one; empty for a value that is written.
        public List<Enum<?>> constants() {
            return List.of(switch (this) {
                case SEX -> Sex.values();
                case ID_TYPE -> IdType.values();
                case ROLE -> Role.values();
                case STATE -> EnrolmentState.values();
                default -> new Enum<?>[0];
            });
        }
    }

    private enum Trait {
        /// Known of the person in all classes, and not of their place in one.
        OF_PERSON,
        /// The table of participants shows it before anybody chooses its columns.
        SHOWN,
        /// It changes with the years: of two values the one that was told last is the better one.
        LAST_TOLD
    }

    private final Kind kind;
    private final String key;
    private final BilingualName heading;
    private final double width;
    private final Set<Trait> traits;
    private final String subject;
    private final String column;

    PersonField(Kind kind, String key, String zh, String en, double width, Trait... traits) {
        this.kind = kind;
        this.key = key;
        this.heading = new BilingualName(zh, en);
        this.width = width;
        this.traits = Set.of(traits);
        this.subject = switch (kind) {
            case ORGANISATION -> "organisation.name";
            case ID_NUMBER -> "person.idNumber";
            default -> (isOfPerson() ? "person." : "participant.") + key;
        };
        this.column = switch (kind) {
            case ORGANISATION -> "organisation_id";
            case ID_NUMBER -> "id_number";
            default -> key.equals("group") ? "group_name" : key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        };
    }

    /// The field of this key.
    public static Optional<PersonField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /// What is known of a person in all classes.
    public static List<PersonField> ofPerson() {
        return Arrays.stream(values()).filter(PersonField::isOfPerson).toList();
    }

    /// What is decided by itself when two people are merged; the kind of a document goes with its number.
    public static List<PersonField> decidedInMerging() {
        return ofPerson().stream().filter(field -> field != ID_TYPE).toList();
    }

    /// Its word in problems, in JSON, and as an option of the command line.
    public String key() {
        return key;
    }

    /// The key as options of the command line and parts of the window write it: `latin-name`.
    public String dashed() {
        return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    public BilingualName heading() {
        return heading;
    }

    public Kind kind() {
        return kind;
    }

    /// On paper, in millimetres, in a document that does not give it a width of its own.
    public double width() {
        return width;
    }

    /// Headings of lists that mean it, besides its own; those of the fields that every list has stand in `sheet/headers.tsv`.
    public List<String> synonyms() {
        return List.of();
    }

    /// The words that usually stand in it.
    public Optional<UsualWords> usual() {
        return Optional.empty();
    }

    public boolean isOfPerson() {
        return traits.contains(Trait.OF_PERSON);
    }

    /// Whether its value is plain text that nothing else is read from.
    public boolean isFact() {
        return kind == Kind.TEXT || kind == Kind.LINES;
    }

    /// Whether the table of participants shows it before anybody chooses its columns.
    public boolean isShownUsually() {
        return traits.contains(Trait.SHOWN);
    }

    /// Whether of two values the one that was told last is the better one.
    public boolean isLastToldBetter() {
        return traits.contains(Trait.LAST_TOLD);
    }

    /// As refusals call it.
    public String subject() {
        return subject;
    }

    /// The column of the data that holds it.
    public String column() {
        return column;
    }

    /// The field that a refusal is about, by the beginning of its key or by the subject it names.
    public static Optional<PersonField> ofSubject(String text) {
        return Arrays.stream(values())
                .filter(field -> text.equals(field.subject) || text.startsWith(field.subject + ".")).findFirst();
    }

    /// Whether its value is written by hand, and not chosen, counted or a date.
    public boolean isWritten() {
        return switch (kind) {
            case NAME, READING, TEXT, LINES, PHONE, ID_NUMBER, ORGANISATION -> true;
            case NUMBER, SEX, BORN, ID_TYPE, ROLE, STATE -> false;
        };
    }

    /// The value that was typed, as it is stored.
    public String read(String typed) {
        return switch (kind) {
            case ID_NUMBER -> IdNumber.of(typed).text();
            case PHONE -> Phone.of(typed).text();
            default -> typed;
        };
    }

    /// The plain texts that are known of a person, or of a place in a class.
    public static List<PersonField> facts(Predicate<PersonField> which) {
        return Arrays.stream(values()).filter(PersonField::isFact).filter(which).toList();
    }

    /// The text as it is kept; refuses what is too long or has characters that no text has.
    String checked(String typed) {
        String text = kind == Kind.LINES ? Text.note(subject, typed) : Text.optional(subject, typed, Text.NAME_LENGTH);
        return usual().map(words -> words.tidy(text)).orElse(text);
    }

    /// The value of a person as it is stored: constants by their names, dates as 1980-05-01, empty for what is not known.
    public String of(Person person) {
        return switch (this) {
            case NAME -> person.name();
            case PINYIN -> person.pinyin();
            case SEX -> person.sex().name();
            case BORN -> person.born().map(BirthDate::toString).orElse("");
            case ID_TYPE -> person.idType().name();
            case ID_NUMBER -> person.idNumber().text();
            case PHONE -> person.phone().text();
            default -> person.facts().text(this);
        };
    }

    /// The same of a participant; the organisation by its Chinese name.
    public String of(Participant participant) {
        return switch (this) {
            case NUMBER -> participant.number() == 0 ? "" : Integer.toString(participant.number());
            case ORGANISATION ->
                participant.organisation().map(organisation -> organisation.name().in(Language.ZH)).orElse("");
            case ROLE -> participant.role().name();
            case STATE -> participant.state().name();
            default -> isOfPerson() ? of(participant.person()) : participant.facts().text(this);
        };
    }

    /// Whether nothing is known.
    public boolean isEmpty(Person person) {
        return this == SEX ? person.sex() == Sex.UNKNOWN : of(person).isEmpty();
    }

    /// Whether two people have the same, so that there is nothing to decide; an ID number is of a kind.
    public boolean isSame(Person one, Person other) {
        return of(one).equals(of(other)) && (this != ID_NUMBER || isEmpty(one) || one.idType() == other.idType());
    }

    /// Whether something speaks against the value.
    public boolean isDoubtful(Person person) {
        return person.problems().stream().anyMatch(problem -> problem.field().equals(key));
    }

    /// A stored value as it may be shown: numbers hidden but for a few characters.
    public String masked(String stored) {
        return switch (kind) {
            case ID_NUMBER -> new IdNumber(stored).masked();
            case PHONE -> new Phone(stored).masked();
            default -> stored;
        };
    }

    /// What tables and documents show of a participant, numbers hidden; `word` names a constant.
    public String text(Participant participant, Language language, Function<Enum<?>, String> word) {
        return switch (kind) {
            case ORGANISATION ->
                participant.organisation().map(organisation -> organisation.name().in(language)).orElse("");
            default -> text(of(participant), word);
        };
    }

    /// The same for a stored value.
    public String text(String stored, Function<Enum<?>, String> word) {
        return constant(stored).map(word).orElseGet(() -> masked(stored));
    }

    /// The constant of this name, where the value is one.
    public Optional<Enum<?>> constant(String stored) {
        return kind.constants().stream().filter(constant -> constant.name().equals(stored)).findFirst();
    }

    /// A person with another value, given as it is stored.
    Person in(Person person, String text) {
        return switch (this) {
            case NAME -> person.withName(text);
            case PINYIN -> person.withPinyin(text);
            case SEX -> person.withSex(text.isEmpty() ? Sex.UNKNOWN : Sex.valueOf(text));
            case BORN -> person.withBorn(Optional.of(text).filter(known -> !known.isEmpty()).map(BirthDate::parse));
            case ID_TYPE -> person.withId(IdType.valueOf(text), person.idNumber());
            case ID_NUMBER -> person.withId(person.idType(), new IdNumber(text));
            case PHONE -> person.withPhone(new Phone(text));
            default -> person.withFacts(person.facts().with(this, text));
        };
    }

    /// A participant with another value; number, organisation and state are given by actions of their own.
    Participant in(Participant participant, String text) {
        return switch (this) {
            case NUMBER, ORGANISATION, STATE -> throw new IllegalArgumentException(name());
            case ROLE -> participant.withRole(Role.valueOf(text));
            default -> isOfPerson() ? participant.withPerson(in(participant.person(), text))
                    : participant.withFacts(participant.facts().with(this, text));
        };
    }
}
