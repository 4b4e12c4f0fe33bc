package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.model.Text;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.Problem;
import org.rollbook.model.people.Sex;
import org.rollbook.sheet.DraftRow.Kind;

/// Turns the cells of one person into clean values and a list of doubts; carries what is written once for many rows.
final class RowCleaner {
    private static final char UNDECODED = '\uFFFD';
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]+");
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    /// What people write where there is nothing to say.
    private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "/", "\\", "无", "無", "暂无", "没有", "未知", "不详", "待定", "待补", "空", "n/a", "na", "nil", "none", "tbd");
    private static final Set<String> DITTO = Set.of("同上", "〃", "″", "\"", "''", "ditto", "do.");
    private static final Pattern SEX_BEHIND = Pattern.compile(".+[（(][男女][）)]");

    private final Header header;
    private final Map<ParticipantField, List<Integer>> columns = new EnumMap<>(ParticipantField.class);
    private final boolean organisationsOnce;
    private final PersonWords words = new PersonWords();
    private final Map<ParticipantField, List<String>> above = new EnumMap<>(ParticipantField.class);
    private String organisation = "";

    /// Looks over the rows and what they are, to see how the list writes its organisations.
    RowCleaner(Header header, List<SheetRow> rows, List<Kind> kinds) {
        this.header = header;
        for (ParticipantField field : ParticipantField.values()) {
            if (header.has(field)) {
                columns.put(field, header.columnsOf(field));
            }
        }
        this.organisationsOnce = isWrittenOnce(header, rows, kinds);
    }

    /// A heading over the following rows names their organisation, unless they have a column for it.
    void enter(String heading) {
        organisation = heading;
    }

    DraftRow clean(SheetRow row) {
        Draft draft = new Draft();
        columns.forEach((field, at) -> {
            List<String> cells = said(field, cells(row, field, at));
            if (cells.stream().anyMatch(cell -> cell.indexOf(UNDECODED) >= 0)) {
                int column = at.stream().filter(c -> row.filledCell(c).indexOf(UNDECODED) >= 0).findFirst().orElseThrow();
                draft.undecoded(field, CellReference.text(row.number(), column));
            } else if (!cells.isEmpty()) {
                draft.take(field, cells);
            }
        });
        draft.name();
        draft.organisation();
        return new DraftRow(row.number(), Kind.PERSON, draft.values, draft.problems, row.filled());
    }

    /// Without what says nothing, and with what the row above says where a cell points there.
    private List<String> said(ParticipantField field, List<String> cells) {
        if (field == ParticipantField.NAME || cells.stream().noneMatch(cell -> cell.strip().length() <= 5)) {
            return remembered(field, cells);
        }
        List<String> said = new ArrayList<>();
        for (String cell : cells) {
            String text = cell.strip().toLowerCase(Locale.ROOT);
            if (DITTO.contains(text)) {
                said.addAll(above.getOrDefault(field, List.of()));
            } else if (!NOTHING.contains(text)) {
                said.add(cell);
            }
        }
        return remembered(field, said);
    }

    private List<String> remembered(ParticipantField field, List<String> cells) {
        if (field.isShared() || field == ParticipantField.POSITION || field == ParticipantField.DUTIES) {
            above.put(field, cells);
        }
        return cells;
    }

    private static List<String> cells(SheetRow row, ParticipantField field, List<Integer> columns) {
        return columns.stream()
                .map(column -> field.isShared() ? row.filledCell(column) : row.cell(column))
                .filter(cell -> !cell.isBlank()).distinct().toList();
    }

    /// An organisation written over its people only once leaves most cells empty and never stands twice.
    private static boolean isWrittenOnce(Header header, List<SheetRow> rows, List<Kind> kinds) {
        List<Integer> columns = header.columnsOf(ParticipantField.ORGANISATION);
        if (columns.isEmpty()) {
            return false;
        }
        List<String> cells = IntStream.range(0, rows.size()).filter(i -> kinds.get(i) == Kind.PERSON)
                .mapToObj(i -> CellText.line(rows.get(i).filledCell(columns.getFirst()))).toList();
        List<String> written = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return !cells.isEmpty() && !cells.getFirst().isEmpty() && written.size() * 2 <= cells.size()
                && written.stream().distinct().count() == written.size();
    }

    private final class Draft {
        private final Map<ParticipantField, String> values = new EnumMap<>(ParticipantField.class);
        private final List<Problem> problems = new ArrayList<>();
        private String family = "";
        private String given = "";

        void take(ParticipantField field, List<String> cells) {
            if (cells.stream().map(String::strip).anyMatch(CellText::isError)) {
                problem(field, "error");
                return;
            }
            switch (field) {
                case NAME -> put(field, CellText.name(cells.getFirst()));
                case ID_NUMBER -> idNumber(cells.getFirst());
                case PHONE -> phones(cells);
                case BORN -> born(cells.getFirst());
                case SEX -> word(field, cells.getFirst(), words.sex(cells.getFirst()).map(Enum::name));
                case ID_TYPE -> word(field, cells.getFirst(), words.idType(cells.getFirst()).map(Enum::name));
                case DUTIES -> duties(CellText.line(cells.getFirst()));
                case FAMILY_NAME -> family = CellText.name(cells.getFirst());
                case GIVEN_NAME -> given = CellText.name(cells.getFirst());
                case ROLE -> word(field, cells.getFirst(), words.role(cells.getFirst()).map(Enum::name));
                case NUMBER, EMAIL, ROOM -> put(field, CellText.narrow(cells.getFirst()));
                case NOTE -> cells.forEach(cell -> note(CellText.line(cell)));
                case PINYIN, LATIN_NAME, ORGANISATION, POSITION, TITLE, GROUP -> put(field, CellText.line(cells.getFirst()));
            }
        }

        /// Nothing is taken from a cell with characters that could not be read; without a name the row waits.
        void undecoded(ParticipantField field, String cell) {
            if (field == ParticipantField.NAME) {
                problem(field, "undecoded", cell);
            } else {
                problems.add(Problem.of("row", "undecoded", cell));
            }
        }

        private void put(ParticipantField field, String text) {
            String kept = text;
            if (CellText.hasControl(text)) {
                problem(field, "control");
                kept = CellText.withoutControl(text);
            }
            int longest = field == ParticipantField.NOTE ? Text.NOTE_LENGTH : Text.NAME_LENGTH;
            if (kept.codePointCount(0, kept.length()) > longest) {
                problem(field, "long", Integer.toString(longest));
                kept = kept.substring(0, kept.offsetByCodePoints(0, longest));
            }
            if (!kept.isEmpty()) {
                values.put(field, kept);
            }
        }

        private void idNumber(String cell) {
            String text = CellText.narrow(cell);
            IdNumber number = IdNumber.of(text);
            boolean exponent = EXPONENT.matcher(text).matches();
            boolean rounded = number.text().endsWith("000") && number.problem().isPresent();
            if (exponent || rounded) {
                problem(ParticipantField.ID_NUMBER, "damaged", text);
            } else {
                put(ParticipantField.ID_NUMBER, number.text());
            }
        }

        private void phones(List<String> cells) {
            if (cells.stream().anyMatch(cell -> EXPONENT.matcher(cell.strip()).matches())) {
                problem(ParticipantField.PHONE, "damaged", cells.getFirst().strip());
                return;
            }
            PhoneNumbers phones = PhoneNumbers.of(cells);
            put(ParticipantField.PHONE, phones.phone());
            phones.others().forEach(this::note);
        }

        private void born(String cell) {
            BirthDates.Reading reading = BirthDates.read(cell);
            put(ParticipantField.BORN, reading.text());
            reading.problem().ifPresent(problem -> problem(ParticipantField.BORN, problem.code(), CellText.line(cell)));
        }

        private void word(ParticipantField field, String cell, Optional<String> known) {
            known.ifPresentOrElse(value -> put(field, value), () -> problem(field, "unknown", CellText.line(cell)));
        }

        private void duties(String cell) {
            Duties duties = Duties.of(cell);
            put(ParticipantField.ORGANISATION, duties.organisation());
            put(ParticipantField.POSITION, duties.position());
        }

        private void note(String text) {
            String before = values.getOrDefault(ParticipantField.NOTE, "");
            put(ParticipantField.NOTE, before.isEmpty() ? text : before + "；" + text);
        }

        /// A name may carry the sex in brackets, as many lists do for women: 王芳（女）.
        void name() {
            if (!family.isEmpty() || !given.isEmpty()) {
                boolean chinese = CHINESE.matcher(family + given).matches();
                ParticipantField field = header.has(ParticipantField.NAME) ? ParticipantField.LATIN_NAME : ParticipantField.NAME;
                put(field, chinese ? family + given : (given + " " + family).strip());
            }
            String name = values.getOrDefault(ParticipantField.NAME, "");
            if (SEX_BEHIND.matcher(name).matches()) {
                String sex = name.substring(name.length() - 2, name.length() - 1);
                values.put(ParticipantField.NAME, name.substring(0, name.length() - 3).strip());
                values.putIfAbsent(ParticipantField.SEX, words.sex(sex).orElse(Sex.UNKNOWN).name());
            }
            if (name.isEmpty() && problems.stream().noneMatch(problem -> problem.field().equals("name"))) {
                problem(ParticipantField.NAME, "empty");
            }
        }

        void organisation() {
            boolean column = header.has(ParticipantField.ORGANISATION) || header.has(ParticipantField.DUTIES);
            if (!column && !organisation.isEmpty()) {
                put(ParticipantField.ORGANISATION, organisation);
            } else if (organisationsOnce) {
                organisation = values.getOrDefault(ParticipantField.ORGANISATION, organisation);
                values.put(ParticipantField.ORGANISATION, organisation);
            }
        }

        private void problem(ParticipantField field, String code, Object... arguments) {
            problems.add(Problem.of(field.problemName(), code, arguments));
        }
    }
}
