package org.rollbook.sheet.row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.Phone;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.PhoneNumbers;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.layout.Header;

/// The phones, ID numbers and birth dates of one person, in the columns of their own or behind the name.
final class NumberCells {
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.0+");
    private static final Pattern DIGIT = Pattern.compile("[\\d０-９]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int SHORTEST_WITH_NUMBER = 9;
    private static final Pattern AROUND_NAME = Pattern
            .compile("(电话|手机|联系方式|tel|身份证号?)?[\\s:：/,，、;；|()（）-]+$|^[\\s:：/,，、;；|()（）-]+", Pattern.CASE_INSENSITIVE);

    private final Header header;
    private final DateOrder dates;
    private final DraftValues values;
    private List<String> besideName = List.of();

    NumberCells(Header header, DateOrder dates, DraftValues values) {
        this.header = header;
        this.dates = dates;
        this.values = values;
    }

    void idNumber(String cell) {
        if (!DIGIT.matcher(cell).find() && HAN.matcher(cell).find()) {
            values.note(CellText.line(cell));
            return;
        }
        Optional<String> among = CellContent.idNumber(cell);
        String text = among.orElse(cell);
        if (among.isPresent() && !header.has(ParticipantField.PHONE)) {
            PhoneNumbers.NUMBER.matcher(cell.replace(text, "")).results().findFirst()
                    .ifPresent(found -> phones(List.of(found.group())));
        }
        IdNumber number = IdNumber.of(text);
        boolean exponent = !text.isEmpty() && text.length() < 24 && EXPONENT.matcher(text).matches();
        boolean rounded = number.text().endsWith("000") && number.problem().isPresent();
        if (exponent || rounded) {
            values.problem(ParticipantField.ID_NUMBER, "damaged", text);
        } else {
            values.put(ParticipantField.ID_NUMBER, number.text());
            idType(number);
        }
    }

    /// A column that is headed by one other kind of document says which it is (护照号).
    private void idType(IdNumber number) {
        int column = header.columnsOf(ParticipantField.ID_NUMBER).getFirst();
        if (!header.has(ParticipantField.ID_TYPE) && column < header.headings().size()
                && number.problem().filter(problem -> problem.code().equals("shape")).isPresent()) {
            PersonWords.onlyIdType(header.headings().get(column))
                    .ifPresent(type -> values.put(ParticipantField.ID_TYPE, type.name()));
        }
    }

    void phones(List<String> cells) {
        if (cells.size() == 1 && PhoneNumbers.isMobile(cells.getFirst())) {
            values.put(ParticipantField.PHONE, cells.getFirst());
            return;
        }
        for (String cell : cells) {
            boolean exponent = (cell.indexOf('E') >= 0 || cell.indexOf('e') >= 0)
                    && EXPONENT.matcher(cell.strip()).matches();
            if (exponent) {
                values.problem(ParticipantField.PHONE, "damaged", cell.strip());
                return;
            }
        }
        Optional<String> number = cells.size() == 1 && !header.has(ParticipantField.ID_NUMBER)
                ? CellContent.idNumber(cells.getFirst()) : Optional.empty();
        if (number.isPresent()) {
            values.put(ParticipantField.ID_NUMBER, number.get().toUpperCase(Locale.ROOT));
            phones(List.of(cells.getFirst().replace(number.get(), " ")));
            return;
        }
        List<String> numbers = cells.stream().filter(cell -> DIGIT.matcher(cell).find()).toList();
        PhoneNumbers phones = PhoneNumbers
                .of((numbers.isEmpty() ? cells : numbers).stream().map(NumberCells::whole).toList());
        cells.stream().filter(cell -> !numbers.isEmpty() && !numbers.contains(cell))
                .forEach(words -> values.note(CellText.line(words)));
        values.put(ParticipantField.PHONE, phones.phone());
        phones.others().forEach(values::note);
    }

    /// Programs that keep numbers only write `13800138000.0`.
    static String whole(String text) {
        return text.indexOf('.') > 0 && DECIMAL.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text;
    }

    void born(String cell) {
        BirthDates.Reading reading = BirthDates.read(whole(cell), header.table().dayZero(), dates);
        values.put(ParticipantField.BORN, reading.text());
        reading.problem()
                .ifPresent(problem -> values.problem(ParticipantField.BORN, problem.code(), CellText.line(cell)));
    }

    /// The phone or ID number that stands behind a name in its cell; what is left is the name.
    String withoutNumbers(String cell) {
        if (cell.length() < SHORTEST_WITH_NUMBER || !DIGIT.matcher(cell).find()) {
            return cell;
        }
        String text = CellText.narrow(cell);
        Optional<String> id = CellContent.idNumber(text);
        String rest = id.map(number -> text.replace(number, " ")).orElse(text);
        List<String> numbers = PhoneNumbers.NUMBER.matcher(rest).results().map(MatchResult::group).toList();
        String bare = AROUND_NAME.matcher(PhoneNumbers.NUMBER.matcher(rest).replaceAll(" ")).replaceAll("");
        if (id.isEmpty() && numbers.isEmpty() || !CellContent.isName(WrittenName.of(bare).text())) {
            return cell;
        }
        id.filter(_ -> !header.has(ParticipantField.ID_NUMBER)).ifPresent(this::idNumberBesideName);
        if (!numbers.isEmpty()) {
            besideName = numbers;
        }
        return bare;
    }

    private void idNumberBesideName(String number) {
        values.put(ParticipantField.ID_NUMBER, IdNumber.of(number).text());
    }

    /// A phone beside the name counts where there is no other.
    void finish() {
        if (besideName.isEmpty()) {
            return;
        }
        if (values.has(ParticipantField.PHONE)) {
            String phone = values.value(ParticipantField.PHONE);
            besideName.stream().filter(number -> !Phone.of(number).text().equals(phone)).forEach(values::note);
        } else {
            phones(besideName);
        }
    }
}
