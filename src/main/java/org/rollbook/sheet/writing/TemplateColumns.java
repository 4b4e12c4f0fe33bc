package org.rollbook.sheet.writing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollbook.model.people.PersonField;
import org.rollbook.sheet.cell.ParticipantField;

/// The columns of the empty list that organisations fill in; every heading and every choice is one the import knows.
final class TemplateColumns {
    /// One column, as wide as so many characters.
    record Column(ParticipantField field, String zh, String en, int width) {
        String heading() {
            return zh + "\n" + en;
        }
    }

    private static final List<Column> KNOWN = List.of(
            of(ParticipantField.NAME, 12), of(ParticipantField.SEX, 9), of(ParticipantField.ORGANISATION, 30),
            of(ParticipantField.POSITION, 18),
            of(ParticipantField.TITLE, 14), of(ParticipantField.ROLE, 16), of(ParticipantField.PHONE, 16),
            of(ParticipantField.EMAIL, 24),
            of(ParticipantField.ID_TYPE, 18), new Column(ParticipantField.ID_NUMBER, "证件号码", "ID number", 22),
            of(ParticipantField.BORN, 14), of(ParticipantField.LATIN_NAME, 20));

    /// Everything that lists are asked for; whatever else is told of a person stands before the remarks.
    static final List<Column> ALL = Stream.of(KNOWN.stream(),
            PersonField.facts(PersonField::isOfPerson).stream().map(ParticipantField::of)
                    .filter(field -> KNOWN.stream().noneMatch(known -> known.field() == field))
                    .map(field -> of(field, 14)),
            Stream.of(of(ParticipantField.NOTE, 24))).flatMap(Function.identity()).toList();

    /// What the drop-downs offer.
    static final Map<ParticipantField, List<String>> CHOICES = Map.of(
            ParticipantField.SEX, List.of("男 Male", "女 Female"),
            ParticipantField.ROLE,
            List.of("学员 Trainee", "专家 Expert", "企业代表 Business representative", "主讲人 Speaker", "嘉宾 Guest", "工作人员 Staff"),
            ParticipantField.ID_TYPE,
            List.of("居民身份证 Resident ID", "护照 Passport", "港澳居民来往内地通行证 Hong Kong or Macau permit",
                    "台湾居民来往大陆通行证 Taiwan permit", "军人证件 Military", "其他证件 Other"));

    static final List<String> INSTRUCTIONS = List.of(
            "每人一行，从第 2 行填起；请勿改动第 1 行的表头。 One row for each person, from row 2 on. Leave the headings in row 1 as they are.",
            "姓名必填，其余可留空；没有的内容请留空，不要填“无”。 Only the name is needed. Leave empty what there is not.",
            "单位请写全称，每行都写，不要合并单元格。 Write the organisation in full and in every row. Do not merge cells.",
            "证件号码和手机列已设为文本格式，请直接输入，不要改为数字格式。 ID numbers and mobiles are text columns. Type the numbers and do not change the format.",
            "出生日期写作 1980-05-03。 Write dates of birth like 1980-05-03.",
            "性别、角色、证件类型请从下拉列表中选择。 Choose the sex, the role and the ID type from the drop-down lists.");

    private TemplateColumns() {
    }

    private static Column of(ParticipantField field, int width) {
        return new Column(field, field.label().zh(), field.label().en(), width);
    }
}
