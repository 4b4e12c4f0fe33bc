package org.rollbook.sheet;

import java.util.Locale;
import java.util.Optional;
import org.rollbook.model.BilingualName;

/// What a column of a list of people can hold; which headings mean which field is kept in `sheet/headers.tsv`.
///
/// `DUTIES` is one column of organisation and position together, taken apart when its rows are read; `FAMILY_NAME` and
/// `GIVEN_NAME` are put together, and so are `DEPARTMENT` and `POSITION`. None of these four stands in a `DraftRow`.
public enum ParticipantField {
    NUMBER("number", "学号", "Trainee number"), NAME("name", "姓名", "Name"), FAMILY_NAME("name", "姓", "Family name"),
    GIVEN_NAME("name", "名", "Given name"), LATIN_NAME("latinName", "英文姓名", "English name"),
    PINYIN("pinyin", "拼音", "Pinyin"), SEX("sex", "性别", "Sex"), BORN("born", "出生日期", "Date of birth"),
    ID_TYPE("idType", "证件类型", "ID type"), ID_NUMBER("id", "身份证号", "ID number"), PHONE("phone", "手机", "Mobile"),
    EMAIL("email", "邮箱", "E-mail"), ORGANISATION("organisation", "单位", "Organisation"),
    DUTIES("organisation", "单位及职务", "Organisation and position"), POSITION("position", "职务", "Position"), DEPARTMENT("position", "部门", "Department"),
    TITLE("title", "职称", "Title"), ROLE("role", "角色", "Role"), GROUP("group", "组别", "Group"), ROOM("room", "房间", "Room"),
    NOTE("note", "备注", "Remarks"), INTERNAL_NOTE("internalNote", "内部备注", "Internal remarks");

    private final String problemName;
    private final BilingualName label;

    ParticipantField(String problemName, String zh, String en) {
        this.problemName = problemName;
        this.label = new BilingualName(zh, en);
    }

    /// The field that somebody means: by its own name, or by any heading that lists have for it.
    public static Optional<ParticipantField> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replaceAll("[- ]", "_");
        for (ParticipantField field : values()) {
            if (field.name().equals(name) || field.problemName.equalsIgnoreCase(text.strip())) {
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
    boolean isRepeatable() {
        return this == PHONE || this == NOTE || this == INTERNAL_NOTE;
    }

    /// One merged cell may speak for the people of several rows.
    boolean isShared() {
        return this == ORGANISATION || this == DEPARTMENT || this == GROUP || this == ROOM || this == ROLE;
    }

    /// The word for this field in problems and message keys.
    String problemName() {
        return problemName;
    }
}
