package org.rollbook.sheet.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.OfficeWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.UsualName;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.message.MessageLine;

/// The rule by which lists are read: a value is taken without a word only where it is recognised as what its field wants.
///
/// Anything else is kept, and its row is marked as one to look at. Recognised is what stands on file, what the words of
/// `sheet/office-words.tsv` and `sheet/remark-words.txt` make up, a name that begins as names do; and, under a heading that
/// somebody wrote, a plain word that says nothing else.
public final class ValueRecognition {
    private static final Pattern PIECES = Pattern.compile("[\\s,，、;；/／|+＋&兼]+|（|）|\\(|\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d{5}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /// 碳排放管理员: who somebody is, even where nobody knows the trade.
    private static final Pattern TRADE = Pattern.compile("\\p{IsHan}{1,8}([员員师師长長工手]|管理|岗|专责)");
    private static final Pattern BRACKET = Pattern.compile("[（(][^（()）]*[）)]$");
    private static final Pattern LEVEL = Pattern.compile("[\\dA-Za-zⅠ-Ⅻ]{1,3}级?|[一二三四五六七八九十]{1,3}[级档岗期组]");
    private static final Pattern CLAUSES = Pattern.compile("[，,；;。！!、\\n]+");
    private static final int LONGEST_PLAIN = 12;
    private static final int SHORTEST_BODY = 2;

    private final Set<String> organisations;
    private final Set<String> offices;
    private final Map<ParticipantField, Boolean> headed = new EnumMap<>(ParticipantField.class);
    private final Map<String, Boolean> seen = new HashMap<>();

    public ValueRecognition(Header header, ListReading known) {
        this.organisations = known.known();
        this.offices = known.offices();
        for (ParticipantField field : ParticipantField.values()) {
            headed.put(field, isHeaded(header, field));
        }
    }

    /// Whether somebody wrote a heading over the field; those over a message are our own.
    private static boolean isHeaded(Header header, ParticipantField field) {
        return header.origin() == Header.Origin.HEADINGS && !header.isOfMessage()
                && (header.has(field) || field == ParticipantField.POSITION && header.has(ParticipantField.DEPARTMENT));
    }

    /// What of a person is not recognised, as doubts of the row; one that is asked about is looked at anyway.
    public List<Problem> doubts(DraftRow row) {
        if (row.isQuestion()) {
            return List.of();
        }
        List<Problem> doubts = new ArrayList<>();
        if (!row.isUnusable() && !UsualName.is(row.value(ParticipantField.NAME))) {
            doubts.add(Problem.of("row", Problem.UNFAMILIAR, row.value(ParticipantField.NAME)));
        }
        doubt(doubts, row, ParticipantField.ORGANISATION);
        doubt(doubts, row, ParticipantField.POSITION);
        doubt(doubts, row, ParticipantField.TITLE);
        doubt(doubts, row, ParticipantField.NOTE);
        return doubts;
    }

    private void doubt(List<Problem> doubts, DraftRow row, ParticipantField field) {
        String text = row.value(field);
        boolean told = text.isEmpty()
                || row.problems().stream().anyMatch(problem -> problem.field().equals(field.problemName()));
        if (!told && !seen.computeIfAbsent(field.name() + text, _ -> is(field, text))) {
            doubts.add(Problem.of(field.problemName(), Problem.UNFAMILIAR, text));
        }
    }

    private boolean is(ParticipantField field, String text) {
        return switch (field) {
            case ORGANISATION -> isOrganisation(text);
            case POSITION -> offices.contains(text) || pieces(text).allMatch(this::isPosition);
            case TITLE -> offices.contains(text) || pieces(text).allMatch(this::isTitle);
            default -> RemarkWords.areAll(CLAUSES.splitAsStream(text));
        };
    }

    /// What is known or ends as organisations do, and does not go on with what somebody is.
    private boolean isOrganisation(String text) {
        if (organisations.contains(text)) {
            return true;
        }
        String body = BRACKET.matcher(text).replaceFirst("");
        if (!HAN.matcher(body).find()) {
            return CellContent.isBody(body) || headed.get(ParticipantField.ORGANISATION) && !NUMBER.matcher(body).find()
                    && !OfficeWords.isEnglishPost(body);
        }
        if (Duties.holdsPosition(body) || OfficeWords.arePosts(body) || NUMBER.matcher(body).find()) {
            return false;
        }
        return OfficeWords.endsInBody(body) || Duties.isShortUniversity(body)
                || MessageLine.SHORT_BODY.matcher(body).matches()
                || headed.get(ParticipantField.ORGANISATION) && (OfficeWords.endsInPart(body) || isPlain(body));
    }

    /// 台积电, under a heading that says organisation: a word that holds no word of offices and is nobody's name.
    private static boolean isPlain(String text) {
        return text.length() >= SHORTEST_BODY && text.length() <= LONGEST_PLAIN && OfficeWords.units(text).isEmpty()
                && !UsualName.is(text) && !CellContent.isPosition(text) && PersonWords.sex(text).isEmpty()
                && !CellContent.isDistinct(text);
    }

    /// Ends in what somebody is, perhaps behind a department; or is a department or a rank by itself.
    private boolean isPosition(String text) {
        if (!HAN.matcher(text).find()) {
            return LEVEL.matcher(text).matches() || OfficeWords.standsAlone(text.replace(".", ""))
                    || OfficeWords.holdsEnglishPost(text) || offices.contains(text);
        }
        boolean known = offices.contains(text) || OfficeWords.arePosts(text) || OfficeWords.standsAlone(text)
                || Duties.endsInPost(text) || OfficeWords.isQualifier(text) || LEVEL.matcher(text).matches();
        return known || OfficeWords.endsInPart(text) || headed.get(ParticipantField.POSITION)
                && !NUMBER.matcher(text).find() && TRADE.matcher(text).matches() && !CellContent.isName(text);
    }

    private boolean isTitle(String text) {
        return OfficeWords.isTitle(text) || isPosition(text)
                || headed.get(ParticipantField.TITLE) && TRADE.matcher(text).matches() && !CellContent.isName(text);
    }

    private static Stream<String> pieces(String text) {
        return PIECES.splitAsStream(HAN.matcher(text).find() ? text : text.replaceAll("\\s+", "\u00a0"))
                .map(piece -> piece.replace('\u00a0', ' ')).filter(piece -> !piece.isEmpty());
    }
}
