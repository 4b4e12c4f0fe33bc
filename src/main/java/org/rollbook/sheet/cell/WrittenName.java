package org.rollbook.sheet.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name as lists write it: perhaps numbered, starred, with a form of address, the family name first with a comma, in two
/// scripts, with remarks in brackets behind it, or several in one cell.
///
/// @param remarks    what stands behind the name: 女, 组长, Mehmet
/// @param honorifics how the list addresses the person: Ms., Prof. Dr., 先生
/// @param position   what the list calls the person by: 处长
public record WrittenName(String text, List<String> remarks, String honorifics, String position, boolean isSeveral) {
    private static final Pattern REMARK = Pattern.compile("(.+?)\\s*[（(【\\[]([^（()）】\\]]{1,30})[）)】\\]]");
    private static final Pattern REMARK_SIGNS = Pattern.compile("\\s*[,，、;；/]\\s*");
    private static final Pattern SEX = Pattern.compile("(\\p{IsHan}[ ·]?\\p{IsHan}[\\p{IsHan}· ]*?) ([男女])");
    private static final Pattern TWO_SCRIPTS = Pattern
            .compile("(\\p{IsHan}[\\p{IsHan}· \u3000]*\\p{IsHan})\\s*[/／|,，]?\\s*(\\p{IsLatin}[\\p{IsLatin} .'’-]+)");
    private static final Pattern LATIN_FIRST = Pattern.compile(
            "((?:(?:mr|mrs|ms|miss|dr|prof|professor)\\b\\.?\\s*)*)(\\p{IsLatin}[\\p{IsLatin} .'’-]+?)\\s*[/／|,，(（]?\\s*(\\p{IsHan}{2,4})[)）]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERING = Pattern.compile("^\\d{1,3}\\s*[.、)）．]\\s*(?=\\p{IsHan})");
    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern ADDRESS = Pattern.compile(
            "((?:(?:mr|mrs|ms|miss|dr|prof|professor)\\b\\.?\\s*)+)(?=\\p{IsLatin}{2}.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN_ADDRESS = Pattern.compile("(\\p{IsHan}[ ]?\\p{IsHan}{1,3}) ?(先生|女士|小姐|同志)");
    private static final String LAST_OF_ADDRESS = "生士姐志";
    private static final Pattern MARKED = Pattern.compile(
            "[*＊※★☆▲△●○◆◇■□#√✓✔•·①-⑳⑴-⒇\\d.、)）(（\\s]*?(\\p{IsHan}[\\p{IsHan}· ]*\\p{IsHan})[*＊※★☆▲△●○◆◇■□#①-⑳⑴-⒇¹²³\\d\\s]*");
    private static final Pattern OFFICE = Pattern.compile("副?(总|局|处|校董|办公室主任)");
    /// What people are in a class, not where they come from.
    private static final Pattern IN_CLASS = Pattern.compile(".*老师|组长|班长|队长|代表|联系人|联络员");
    private static final Pattern BEFORE = Pattern.compile("[（(【\\[]([^（()）】\\]]{1,20})[)）】\\]]\\s*(\\S.*)");
    private static final Pattern POST_BEFORE = Pattern.compile("(\\p{IsHan}{2,8})[ :：](\\p{IsHan}{2,4})");
    private static final String STARS = "*＊★☆▲△●◆※#";

    public static WrittenName of(String cell) {
        String line = CellText.line(cell);
        if (isPlain(line) && line.length() < 4) {
            return new WrittenName(line, List.of(), "", "", false);
        }
        String bare = unmarked(NUMBERING.matcher(line).replaceFirst(""));
        String text = bare;
        List<String> remarks = new ArrayList<>();
        Matcher before = BEFORE.matcher(text);
        Matcher post = POST_BEFORE.matcher(text);
        if (before.matches() && isSomebody(before.group(2))) {
            remarks.add(before.group(1));
            text = before.group(2);
        } else if (post.matches() && OfficeWords.isPost(post.group(1)) && !IN_CLASS.matcher(post.group(1)).matches()
                && isSomebody(post.group(2)) && !OfficeWords.isPost(post.group(2))) {
            return new WrittenName(CellText.name(post.group(2)), List.of(),
                    OfficeWords.isTitle(post.group(1)) ? post.group(1) : "",
                    OfficeWords.isTitle(post.group(1)) ? "" : post.group(1), false);
        }
        if (remarks.isEmpty() && !isAdorned(text)) {
            return office(text).orElseGet(() -> new WrittenName(CellText.name(bare), remarks, "", "", false));
        }
        Matcher remark = REMARK.matcher(text);
        Matcher both = TWO_SCRIPTS.matcher(text);
        while (!both.matches() && remark.matches() && CellText.name(remark.group(1)).length() > 1) {
            remarks.addAll(0, Arrays.asList(REMARK_SIGNS.split(CellText.line(remark.group(2)))));
            text = remark.group(1);
            remark = REMARK.matcher(text);
            both = TWO_SCRIPTS.matcher(text);
        }
        if (both.matches()) {
            remarks.add(CellText.narrow(both.group(2)));
            return new WrittenName(CellText.name(both.group(1)), remarks, "", "", false);
        }
        Matcher latinFirst = LATIN_FIRST.matcher(text);
        if (latinFirst.matches() && isSomebody(latinFirst.group(3))) {
            remarks.add(CellText.narrow(latinFirst.group(2)).strip());
            return new WrittenName(latinFirst.group(3), remarks, latinFirst.group(1).strip(), "", false);
        }
        Matcher sex = SEX.matcher(text);
        if (sex.matches() && remarks.isEmpty()) {
            remarks.add(sex.group(2));
            text = sex.group(1);
        }
        return addressed(text, remarks);
    }

    private static WrittenName addressed(String text, List<String> remarks) {
        Matcher address = ADDRESS.matcher(text);
        Matcher han = HAN_ADDRESS.matcher(text);
        String name = text;
        String honorifics = "";
        if (address.lookingAt()) {
            honorifics = address.group(1).strip();
            name = text.substring(address.end());
        } else if (han.matches() && CellContent.isName(han.group(1))) {
            honorifics = han.group(2).equals("同志") ? "" : han.group(2);
            name = han.group(1);
        }
        Optional<WrittenName> office = honorifics.isEmpty() ? office(name) : Optional.empty();
        List<String> offices = remarks.stream().filter(WrittenName::isOffice).toList();
        List<String> others = remarks.stream().filter(remark -> !offices.contains(remark)).toList();
        List<String> posts = Stream.concat(office.map(WrittenName::position).stream(), offices.stream())
                .filter(post -> !post.isEmpty()).toList();
        String position = posts.stream().filter(post -> !OfficeWords.isTitle(post)).collect(Collectors.joining(" "));
        honorifics = Stream
                .of(Stream.of(honorifics), office.map(WrittenName::honorifics).stream(),
                        posts.stream().filter(OfficeWords::isTitle))
                .flatMap(Function.identity())
                .filter(title -> !title.isEmpty()).collect(Collectors.joining(" "));
        String said = office.map(WrittenName::text).orElse(LatinName.inverted(name).orElse(name));
        return new WrittenName(CellText.name(said), others, honorifics, position, isSeveral(name));
    }

    /// Without the marks that refer to a note, or number the people.
    public static String unmarked(String text) {
        Matcher marked = MARKED.matcher(text);
        return marked.matches() && isSomebody(marked.group(1)) ? marked.group(1) : unstarred(text);
    }

    private static String unstarred(String text) {
        String bare = text;
        while (bare.length() > 1 && STARS.indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    /// A whole name with an office on it: 白永刚处长.
    private static Optional<WrittenName> office(String text) {
        String bare = CellText.name(text);
        for (int end = 2; end <= Math.min(4, bare.length() - 2) && !isTitled(bare); end++) {
            String name = bare.substring(0, end);
            String post = bare.substring(end);
            if (isOfficeWord(post) && isSomebody(name) && (end < 4 || Surnames.isCompound(name.substring(0, 2)))) {
                return Optional.of(new WrittenName(name, List.of(), OfficeWords.isTitle(post) ? post : "",
                        OfficeWords.isTitle(post) ? "" : post, false));
            }
        }
        return Optional.empty();
    }

    private static boolean isOffice(String remark) {
        return (isOfficeWord(remark)
                || Duties.endsInPost(remark) && Duties.of(remark, Set.of()).organisation().isEmpty())
                && !IN_CLASS.matcher(remark).matches()
                && (PersonWords.role(remark).isEmpty() || remark.equals("教师") || remark.equals("讲师"));
    }

    private static boolean isOfficeWord(String text) {
        return OFFICE.matcher(text).matches() || OfficeWords.arePosts(text);
    }

    private static boolean isSomebody(String text) {
        return CellContent.isName(text) || CellContent.isRareName(text);
    }

    /// A family name with an office, of which nobody can say who it is: 王处长.
    public static boolean isTitled(String text) {
        return text.length() > 1 && text.length() < 7
                && ((CellContent.isName(text.substring(0, 1) + "芳")
                        || Surnames.isRare(text.substring(0, 1)) && !OfficeWords.isPost(text))
                        && isOfficeWord(text.substring(1))
                        || text.length() > 3 && Surnames.isCompound(text.substring(0, 2))
                                && isOfficeWord(text.substring(2)));
    }

    /// Most names have no spaces, brackets, commas, or Latin letters, and end in no form of address.
    private static boolean isAdorned(String text) {
        boolean adorned = !text.isEmpty() && LAST_OF_ADDRESS.indexOf(text.charAt(text.length() - 1)) >= 0;
        for (int i = 0; i < text.length() && !adorned; i++) {
            char c = text.charAt(i);
            adorned = c < '0' || c > '9' && c < 0x3400 && c != '·' || c > 0x9FFF;
        }
        return adorned;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x3400 || c > 0x9FFF) {
                return false;
            }
        }
        return true;
    }

    /// Two or more whole names; a compound surname set apart from its given name is one.
    private static boolean isSeveral(String text) {
        List<String> pieces = Arrays.stream(SEPARATORS.split(text)).filter(piece -> !piece.isEmpty()).toList();
        return pieces.size() > 1
                && pieces.stream().allMatch(piece -> HAN.matcher(piece).matches() && CellContent.isName(piece))
                && !Surnames.isCompound(pieces.getFirst());
    }
}
