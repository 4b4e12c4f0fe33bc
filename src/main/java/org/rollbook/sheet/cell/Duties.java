package org.rollbook.sheet.cell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.sheet.cell.OfficeWords.Kind;
import org.rollbook.sheet.cell.OfficeWords.Unit;

/// An organisation and a position that stand in one cell: 长春市商务局 处长, 长春市商务局服务贸易处处长.
///
/// Nothing of the cell is lost but what separates the two, and no word is cut.
///
/// @param isSure whether every word was known and there was one sensible way to cut; else somebody must look
public record Duties(String organisation, String position, boolean isSure) {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,，、;；/|]+");
    private static final Pattern LATIN_SEPARATOR = Pattern.compile(
            "\\s*(?:,(?!\\s*(?:ltd|inc|llc|limited|corp|co)\\b)|[;/|\\n]|\\s[-–—]\\s)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_UNIVERSITY = Pattern.compile("\\p{IsHan}{2,5}大");
    /// What a part of a university, hospital or company is called does not make it a body of its own.
    private static final Pattern WHOLE = Pattern
            .compile(".*(大学|大學|学校|技术学院|职业学院|学院|医院|公司|集团|银行|分行|支行|研究院|研究所|电视台|报社|中学|小学)");
    private static final Pattern PLAIN_PART = Pattern.compile("学院|學院|中心|院|部|所|馆|社");
    private static final Pattern COMMANDED = Pattern.compile("支队|大队|总队|中队|队|所|站");
    /// A body that is named behind another and belongs to it.
    private static final Pattern BRANCH = Pattern
            .compile("分公司|子公司|分行|支行|分局|派出所|分校|分院|办事处|代表处|管委会|政府办公厅|政府办公室|政府办|[镇乡村屯]|街道|社区|村委会|居委会|.*法院|.*检察院");
    private static final Pattern TOWN = Pattern.compile("[镇乡村屯]|街道|社区|開發區|.*(开发区|园区|示范区)|政府");
    private static final int LONGEST_UNKNOWN = 6;
    private static final int LONGEST_DEPARTMENT = 5;
    private static final int LONGEST_GAP = 8;
    private static final int SHORTEST_SPELLING = 2;
    private static final int SHORTEST_BODY = 3;

    public static Duties of(String cell, Set<String> known) {
        String text = CellText.line(cell);
        boolean han = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return spelled(text, known).or(() -> han ? Optional.empty() : Optional.of(latin(text)))
                .orElseGet(() -> cut(text));
    }

    /// Begins with an organisation that is known, and goes on as a position does.
    private static Optional<Duties> spelled(String text, Set<String> known) {
        for (int end = text.length() - 1; end >= SHORTEST_SPELLING && !known.isEmpty(); end--) {
            if (known.contains(text.substring(0, end))) {
                return below(at(text, end, true));
            }
        }
        return Optional.empty();
    }

    /// A body of its own behind a known one may be the one that is meant.
    private static Optional<Duties> below(Duties found) {
        String rest = found.position();
        Optional<Tail> tail = tail(rest);
        List<Unit> units = tail.map(Tail::units).orElse(OfficeWords.units(rest));
        boolean sure = units.stream()
                .noneMatch(unit -> unit.kind() == Kind.BODY || COMMANDED.matcher(unit.word()).matches())
                && tail.filter(posts -> !posts.gap().isEmpty()).isEmpty();
        boolean below = tail.filter(posts -> posts.gap().length() <= LONGEST_UNKNOWN).isPresent()
                || endsIn(units, rest);
        return below ? Optional.of(new Duties(found.organisation(), rest, sure)) : Optional.empty();
    }

    private static Duties latin(String text) {
        Matcher gap = LATIN_SEPARATOR.matcher(text);
        if (!gap.find() || gap.start() == 0) {
            boolean position = CellContent.isPosition(text);
            boolean body = CellContent.isBody(text);
            return position && !body ? new Duties("", text, true)
                    : new Duties(text, "", body && !position && !OfficeWords.isEnglishPost(text));
        }
        String before = text.substring(0, gap.start());
        String behind = text.substring(gap.end()).strip();
        boolean reversed = CellContent.isPosition(before) && !CellContent.isBody(before)
                && !CellContent.isPosition(behind);
        boolean sure = !LATIN_SEPARATOR.matcher(behind).find()
                && (CellContent.isBody(before) && !CellContent.isBody(behind) && !CellContent.isPosition(before)
                        || CellContent.isPosition(behind) && !CellContent.isPosition(before)
                                && !CellContent.isBody(behind)
                        || reversed && CellContent.isBody(behind));
        return reversed ? new Duties(behind, before, sure) : new Duties(before, behind, sure);
    }

    /// Whether the text ends with what somebody is, behind an organisation: 长春市商务局处长.
    public static boolean holdsPosition(String text) {
        return OfficeWords.mayEndInPost(text) && tail(text)
                .filter(tail -> tail.gap().isEmpty() && tail.posts() > 0 && organisation(tail.units()).end() > 0)
                .isPresent();
    }

    /// The same, or words that only begin like an organisation: 台積電工程師.
    public static boolean mayHoldPosition(String text) {
        return OfficeWords.mayEndInPost(text) && !CellContent.isHanBody(text)
                && tail(text).filter(tail -> tail.posts() > 0 && tail.gap().length() <= LONGEST_GAP).isPresent();
    }

    /// Positions at the end of a text, with what is no known word before them.
    private record Tail(int posts, List<Unit> units, String gap) {
    }

    /// The longest run of positions before which a body, a department or a place ends; else the longest, with unknown words before it.
    private static Optional<Tail> tail(String text) {
        Tail loose = null;
        Tail placed = null;
        for (int at = 0; at < text.length() - 1; at++) {
            if (OfficeWords.arePosts(text.substring(at))) {
                String before = SEPARATOR.matcher(text.substring(0, at)).replaceAll(" ").strip();
                List<Unit> units = OfficeWords.units(text.substring(0, at).stripTrailing());
                boolean ends = before.isEmpty() || endsIn(units, text.substring(0, at)) || isShortUniversity(before);
                if (ends && !units.isEmpty() && units.getLast().kind() == Kind.REGION) {
                    placed = placed == null ? new Tail(at, units, "") : placed;
                } else if (ends) {
                    return Optional.of(new Tail(at, units, ""));
                }
                loose = loose == null
                        ? new Tail(at, units, text.substring(units.isEmpty() ? 0 : units.getLast().end(), at).strip())
                        : loose;
            }
        }
        return Optional.ofNullable(placed == null ? loose : placed);
    }

    public static boolean isShortUniversity(String before) {
        return SHORT_UNIVERSITY.matcher(before).matches();
    }

    private static boolean endsIn(List<Unit> units, String text) {
        return !units.isEmpty() && SEPARATOR.matcher(text.substring(units.getLast().end())).replaceAll("").isEmpty();
    }

    private static Duties cut(String text) {
        Optional<Tail> tail = tail(text);
        if (tail.isEmpty()) {
            return withoutPosts(text);
        }
        Tail found = tail.get();
        String before = text.substring(0, found.posts()).strip();
        if (before.isEmpty()) {
            return new Duties("", text, true);
        }
        Optional<Duties> spaced = spaced(text, found);
        if (spaced.isPresent()) {
            return spaced.get();
        }
        if (isShortUniversity(before)) {
            return at(text, before.length(), true);
        }
        Organisation body = organisation(found.units());
        if (body.end() == 0) {
            return unnamed(text, found, before);
        }
        boolean straight = found.gap().isEmpty();
        boolean told = found.units().getLast().end() > body.end()
                || found.units().getLast().word().length() > 1 && found.units().getLast().kind() == Kind.BODY;
        return at(text, body.end(), body.isSure() && (straight
                || told && found.gap().length() <= LONGEST_UNKNOWN && !SEPARATOR.matcher(found.gap()).find()));
    }

    /// Departments only, or words of which none says where an organisation ends.
    private static Duties unnamed(String text, Tail tail, String before) {
        if (!tail.units().isEmpty() && tail.gap().isEmpty()
                && tail.units().stream().allMatch(unit -> unit.kind() == Kind.DEPARTMENT)) {
            return new Duties("", text, before.length() <= LONGEST_DEPARTMENT);
        }
        return tail.units().isEmpty() ? at(text, before.length(), false) : new Duties("", text, false);
    }

    /// A cell in which a blank or a stroke stands between both.
    private static Optional<Duties> spaced(String text, Tail tail) {
        Matcher gap = SEPARATOR.matcher(text);
        if (!gap.find() || gap.start() == 0 || gap.end() > tail.posts()) {
            return Optional.empty();
        }
        String before = text.substring(0, gap.start());
        List<Unit> first = OfficeWords.units(before);
        List<Unit> others = tail.units().stream().filter(unit -> unit.end() > gap.end()).toList();
        boolean clean = others.stream().noneMatch(unit -> unit.kind() == Kind.BODY || unit.kind() == Kind.REGION);
        boolean ended = endsIn(first, before);
        boolean body = ended && organisation(first).end() == before.length() || isShortUniversity(before);
        if (ended && first.stream().allMatch(unit -> unit.kind() == Kind.DEPARTMENT) || ended && !body || !clean) {
            return Optional.empty();
        }
        boolean whole = body ? organisation(first).isSure() || isShortUniversity(before)
                : before.length() >= SHORTEST_BODY && first.isEmpty() && !OfficeWords.arePosts(before);
        boolean single = others.isEmpty() || others.getFirst().kind() == Kind.DEPARTMENT
                || WHOLE.matcher(before).matches();
        return Optional.of(at(text, gap.start(), whole && single && tail.gap().isEmpty() | others.isEmpty()));
    }

    /// Where the organisation ends among the bodies and departments that precede a position, and whether no other end makes sense.
    private record Organisation(int end, boolean isSure) {
    }

    private static Organisation organisation(List<Unit> units) {
        int last = -1;
        for (int i = 0; i < units.size(); i++) {
            last = units.get(i).kind() == Kind.BODY ? i : last;
        }
        if (last < 0) {
            return withoutBody(units);
        }
        Unit body = units.get(last);
        boolean sure = true;
        for (int i = 0; i < last; i++) {
            sure &= units.get(i).kind() == Kind.REGION
                    || units.get(i).kind() == Kind.BODY && isAbove(units.get(i), units.get(i + 1))
                    || isPartOfName(units, i);
        }
        if (body.word().startsWith("政府办")) {
            sure &= units.subList(0, last).stream().noneMatch(unit -> TOWN.matcher(unit.word()).matches());
        }
        List<Unit> below = units.subList(last + 1, units.size());
        if (below.isEmpty()) {
            return new Organisation(body.end(), sure);
        }
        Unit first = below.getFirst();
        if (first.kind() == Kind.MIDDLE && WHOLE.matcher(body.word()).matches()
                && PLAIN_PART.matcher(first.word()).matches()) {
            return new Organisation(body.end(), sure && below.stream().noneMatch(unit -> unit.kind() == Kind.REGION));
        }
        if (first.kind() == Kind.MIDDLE && COMMANDED.matcher(first.word()).matches()) {
            return new Organisation(first.end(), false);
        }
        boolean towns = TOWN.matcher(body.word()).matches() && first.word().startsWith("办");
        return new Organisation(body.end(),
                sure && !towns && below.stream().allMatch(unit -> unit.kind() == Kind.DEPARTMENT));
    }

    /// 车站 in 车站街道, before any body.
    private static boolean isPartOfName(List<Unit> units, int at) {
        return units.get(at).kind() == Kind.MIDDLE && units.get(at).word().length() == 1
                && units.subList(0, at).stream().allMatch(unit -> unit.kind() == Kind.REGION);
    }

    private static Organisation withoutBody(List<Unit> units) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).kind() == Kind.MIDDLE) {
                List<Unit> below = units.subList(i + 1, units.size());
                boolean sure = units.subList(0, i).stream().allMatch(unit -> unit.kind() == Kind.REGION)
                        && (below.stream().allMatch(unit -> unit.kind() == Kind.DEPARTMENT)
                                || WHOLE.matcher(units.get(i).word()).matches()
                                        && PLAIN_PART.matcher(below.getFirst().word()).matches());
                return new Organisation(units.get(i).end(), sure);
            }
        }
        int region = 0;
        for (Unit unit : units) {
            region = unit.kind() == Kind.REGION && unit.start() == region ? unit.end() : region;
        }
        boolean office = units.size() > 1 && region > 0 && units.getLast().kind() == Kind.DEPARTMENT
                && units.getLast().word().startsWith("办");
        return office ? new Organisation(units.getLast().end(), false) : new Organisation(region, false);
    }

    /// 长春市商务局 above 南关分局, 集团 above 公司, 大学 above 第一医院.
    private static boolean isAbove(Unit unit, Unit next) {
        String below = next.word();
        return BRANCH.matcher(below).matches() || TOWN.matcher(unit.word()).matches()
                || unit.word().matches("(.*公司|集团|企业)") && below.matches(".*(公司|厂|集团|酒店|医院|学校|研究院|研究所|中学)")
                || unit.word().matches("(.*大学|.*学院)") && below.matches(".*(医院|中学|小学|学校|幼儿园|研究院|研究所)")
                || unit.word().matches(".*委") && below.matches(".*(党校|行政学院)");
    }

    /// An organisation by itself, perhaps with a department, or words that are none of all this.
    private static Duties withoutPosts(String text) {
        List<Unit> units = OfficeWords.units(text);
        boolean ends = endsIn(units, text);
        if (isShortUniversity(text)) {
            return new Duties(text, "", true);
        }
        Organisation body = organisation(units);
        if (!units.isEmpty() && units.stream().allMatch(unit -> unit.kind() == Kind.DEPARTMENT) && ends) {
            return CellContent.isBody(text) ? new Duties(text, "", false)
                    : new Duties("", text, text.length() <= LONGEST_DEPARTMENT);
        }
        if (ends && body.end() > 0) {
            boolean parts = units.stream().filter(unit -> unit.start() >= body.end())
                    .anyMatch(unit -> unit.kind() == Kind.DEPARTMENT);
            return parts ? at(text, body.end(), body.isSure())
                    : new Duties(text, "", units.getLast().kind() != Kind.REGION);
        }
        Matcher gap = SEPARATOR.matcher(text);
        if (gap.find() && gap.start() > 0) {
            return at(text, gap.start(), false);
        }
        if (body.end() > 0 && CellContent.isPosition(text)) {
            boolean inside = text.substring(body.end()).length() < SHORTEST_SPELLING
                    || OfficeWords.arePosts(units.getLast().word() + text.charAt(body.end()));
            return inside ? new Duties("", text, false) : at(text, body.end(), false);
        }
        return CellContent.isPosition(text) && !CellContent.isBody(text) ? new Duties("", text, false)
                : new Duties(text, "", false);
    }

    private static Duties at(String text, int end, boolean isSure) {
        String rest = text.substring(end);
        Matcher separator = SEPARATOR.matcher(rest);
        String organisation = text.substring(0, end).strip();
        return new Duties(organisation, (separator.lookingAt() ? rest.substring(separator.end()) : rest).strip(),
                isSure && !SEPARATOR.matcher(organisation).find() && organisation.indexOf('兼') < 0);
    }

    /// Whether a text ends in a position before which nothing unknown stands: 市场管理科科长, 校办主任.
    public static boolean endsInPost(String text) {
        return OfficeWords.mayEndInPost(text) && IntStream.range(0, text.length() - 1)
                .anyMatch(at -> OfficeWords.arePosts(text.substring(at)) && (at == 0
                        || OfficeWords.endsInPart(text.substring(0, at))
                        || OfficeWords.isQualifier(text.substring(0, at))));
    }

    public static boolean endsBody(String text) {
        return OfficeWords.units(text).stream().anyMatch(
                unit -> unit.end() == text.length() && (unit.kind() == Kind.BODY || unit.kind() == Kind.MIDDLE));
    }
}
