package org.rollbook.sheet.cell;

import java.util.Locale;
import java.util.Optional;
import org.rollbook.model.BilingualName;
import org.rollbook.model.people.PersonField;

/// What a column of a list of people can hold; which headings mean which field is kept in `sheet/headers.tsv`.
///
/// `DUTIES` is one column of organisation and position together, taken apart when its rows are read; `FAMILY_NAME` and
/// `GIVEN_NAME` are put together, and so are `DEPARTMENT` and `POSITION`. None of these four stands in a `DraftRow`.
public enum ParticipantField {
    NUMBER(PersonField.NUMBER, "学号", "Trainee number"), NAME(PersonField.NAME),
    FAMILY_NAME(PersonField.NAME, "姓", "Family name"),
    GIVEN_NAME(PersonField.NAME, "名", "Given name"), LATIN_NAME(PersonField.LATIN_NAME, "英文姓名", "English name"),
    PINYIN(PersonField.PINYIN), SEX(PersonField.SEX), ETHNICITY(PersonField.ETHNICITY),
    BORN(PersonField.BORN, "出生日期", "Date of birth"),
    ID_TYPE(PersonField.ID_TYPE, "证件类型", "ID type"), ID_NUMBER(PersonField.ID_NUMBER, "身份证号", "ID number"),
    PHONE(PersonField.PHONE, "手机", "Mobile"), EMAIL(PersonField.EMAIL, "邮箱", "E-mail"),
    ORGANISATION(PersonField.ORGANISATION),
    DUTIES(PersonField.ORGANISATION, "单位及职务", "Organisation and position"), POSITION(PersonField.POSITION),
    DEPARTMENT(PersonField.POSITION, "部门", "Department"), TITLE(PersonField.TITLE),
    ROLE(PersonField.ROLE, "角色", "Role"),
    GROUP(PersonField.GROUP), ROOM(PersonField.ROOM), NOTE(PersonField.NOTE), INTERNAL_NOTE(PersonField.INTERNAL_NOTE);

    private final PersonField field;
    private final BilingualName label;

    ParticipantField(PersonField field) {
        this.field = field;
        this.label = field.heading();
    }

    /// Lists call it otherwise than the window does.
    ParticipantField(PersonField field, String zh, String en) {
        this.field = field;
        this.label = new BilingualName(zh, en);
    }

    /// The column that holds a field as a whole.
    public static ParticipantField of(PersonField field) {
        return valueOf(field.name());
    }

    /// The field that somebody means: by its own name, or by any heading that lists have for it.
    public static Optional<ParticipantField> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replaceAll("[- ]", "_");
        for (ParticipantField field : values()) {
            if (field.name().equals(name) || field.problemName().equalsIgnoreCase(text.strip())) {
                return Optional.of(field);
            }
        }
        return HeaderWords.KNOWN.meaning(text).flatMap(HeaderWords.Meaning::field);
    }

    /// A heading for this field, one that the import knows.
    public BilingualName label() {
        return label;
    }

    /// Several columns of a list may hold this: office and mobile phone, two columns of remarks.
    public boolean isRepeatable() {
        return this == PHONE || this == NOTE || this == INTERNAL_NOTE;
    }

    /// One merged cell may speak for the people of several rows.
    public boolean isShared() {
        return this == ORGANISATION || this == DEPARTMENT || this == GROUP || this == ROOM || this == ROLE;
    }

    /// The word for this field in problems and message keys.
    public String problemName() {
        return field.key();
    }
}
