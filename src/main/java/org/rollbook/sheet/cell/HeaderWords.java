package org.rollbook.sheet.cell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.people.PersonField;

/// The synonyms of `sheet/headers.tsv`: what a heading means.
public final class HeaderWords {
    private static final String RESOURCE = "/sheet/headers.tsv";
    private static final int LONGEST = 60;
    /// A text that only contains a known word is a heading up to this length, beyond it a sentence.
    private static final int LONGEST_PARTIAL = 24;
    private static final int MOST_DIGITS = 4;
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|<[^>]*>|「[^」]*」");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}\\p{P}\\p{S}\u200B\uFEFF]+");
    private static final Pattern NUMBERING = Pattern.compile("^\\s*(\\d{1,2}|[一二三四五六七八九十])\\s*[.、)]\\s*(?=\\D)");
    private static final Pattern DEMANDS = Pattern.compile("[*\\s]*(必填项?|选填项?|必须填写|请填写|如实填写|required|optional)[*\\s]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern
            .compile("[\\n\\r/|、,;]+|(?<=\\p{IsHan})\\s+(?=[A-Za-z#])|(?<=\\p{IsHan})(?=[A-Za-z#])"
                    + "|(?<=[A-Za-z.])\\s*(?=\\p{IsHan})");
    private static final Pattern EDGES = Pattern.compile("^[*:\\s]+|[*:\\s]+$");
    private static final Pattern SENTENCE = Pattern.compile("[,!?。]");
    private static final Pattern STATEMENT = Pattern.compile(".*:\\s*\\S.*", Pattern.DOTALL);

    private static final String BRANCHES = "营业网点|网点|营业部|营业厅|门店|分店|店名|店面|店铺|分部|站点|站|所|中队|大队|支队|村|社区|村委会|居委会|工区|工段|项目部|项目|派出所|支行|分理处|分公司|分局|班站";
    private static final Pattern AREA = Pattern
            .compile("(所在|所属|隶属)*(乡镇|镇街|镇乡|乡|镇|街道|乡镇街道|镇街道|村|社区|村社区|村居|行政村|县区|区县)(名称|名)?");
    private static final Pattern BOTH = Pattern
            .compile("(.+?)\\s*(?:及|和|与|與|暨|、|/|兼)\\s*(?:现任|所任|担任)?(?:职务|職務|职称|職稱|岗位|职位|職位)");
    private static final Pattern NAME_AND_ORGANISATION = Pattern
            .compile("姓名.{0,4}(单位|公司|学校|机构|企业|單位|學校)|(单位|公司|学校|机构|企业|單位|學校).{0,4}姓名");
    private static final Pattern BRANCH = Pattern.compile("(现|所在|工作|任职)*(" + BRANCHES + ")(名称|全称|名)?");
    private static final Pattern BODY = Pattern.compile(
            "(学员|本人|教师|员工|个人|人员)?(所在|所属|隶属|现?工作|任职|就职|供职|服务|就读|在读|现?就读的?|推荐|选送|选派|派出|服務|任職|所屬|工作|就讀|送培|送训|报送|申报|报名|参训|参会|参加|代表|来源|现|原)*(("
                    + BRANCHES
                    + "|分行|总行|银行|行名|公司|子公司|集团|企业|商户|商家|乡镇|镇街|乡|镇|街道|镇乡|园区|管理区|合作社|专业合作社|家庭农场|农场|林场|牧场|养殖场|基地|经营主体|新型经营主体|主体|学校|中学|小学|高中|初中|院校|大学|高校|园所|幼儿园|校园|校区|培训机构|医院|卫生院|医疗机构|医疗卫生机构|诊所|药店|卫生室|机关|法院|检察院|厂|工厂|工程队|社团|协会|行业协会|民宿|酒店|餐厅|景区|旅行社|律所|律师事务所|事务所|机构|工作室|工作站|服务站|服务中心|中心|团体|社会组织|寺院|场所|機關|機構|單位|學校|公所|醫院|銀行|社區|鄉鎮|服務處所|处所)[及或和]?)+(名称|全称|名字|名)?");

    private static final Set<ParticipantField> BODIES = EnumSet.of(ParticipantField.ORGANISATION,
            ParticipantField.DEPARTMENT);

    /// What stands behind names under one heading: 姓名及电话, 姓名及单位.
    private static final Set<ParticipantField> WITH_NAME = EnumSet.of(ParticipantField.PHONE,
            ParticipantField.ORGANISATION, ParticipantField.POSITION, ParticipantField.DUTIES,
            ParticipantField.DEPARTMENT);

    /// The one list; it stands behind the patterns that reading it needs.
    public static final HeaderWords KNOWN = new HeaderWords();

    /// A heading's meaning: a field, or none for running numbers and columns that must stay out.
    public record Meaning(Optional<ParticipantField> field, boolean whole) {
    }

    private final Map<String, Meaning> whole = new HashMap<>();
    /// Headings that are no part of another one.
    private final Map<String, Meaning> alone = new HashMap<>();
    private final Map<String, Meaning> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> headings = new HashSet<>();
    private final List<String> kept = new ArrayList<>();
    private final Set<String> serials = new HashSet<>();

    private HeaderWords() {
        try (InputStream in = HeaderWords.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream.of(PersonField.values()).forEach(this::add);
    }

    /// What a field brings along itself.
    private void add(PersonField field) {
        List<String> words = Stream
                .concat(Stream.of(field.heading().zh(), field.heading().en()), field.synonyms().stream()).toList();
        if (!field.synonyms().isEmpty()) {
            add(field.name() + "\t" + String.join("\t", words));
        }
    }

    private void add(String line) {
        String[] words = line.split("\t");
        boolean partial = words[0].endsWith("~");
        boolean alone = words[0].endsWith("!");
        String name = words[0].replaceAll("[~!]", "");
        Optional<ParticipantField> field = name.equals("SERIAL") || name.equals("OTHER")
                ? Optional.empty() : Optional.of(ParticipantField.valueOf(name));
        for (int i = 1; i < words.length; i++) {
            String word = plain(words[i]);
            if (name.equals("SERIAL")) {
                serials.add(word);
            }
            if (partial && name.equals("OTHER")) {
                kept.add(word);
            } else if (alone) {
                this.alone.put(word, new Meaning(field, true));
            } else {
                (partial ? parts : whole).put(word, new Meaning(field, !partial));
                if (!partial) {
                    headings.add(words[i].strip().toLowerCase(Locale.ROOT));
                }
                if (field.filter(ParticipantField.NAME::equals).isPresent() && !partial) {
                    names.add(words[i].strip().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /// What the heading means, if it is one: the whole of it, one language of a bilingual one, or a word in it.
    public Optional<Meaning> meaning(String heading) {
        if (heading.isBlank() || heading.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = folded(heading);
        String bare = bare(folded);
        if (STATEMENT.matcher(bare).matches() || bare.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        Meaning only = alone.get(plain(bare));
        if (only != null) {
            return Optional.of(only);
        }
        for (String candidate : candidates(folded, bare)) {
            Meaning meaning = whole.get(plain(candidate));
            if (meaning != null) {
                return Optional.of(meaning);
            }
        }
        return SENTENCE.matcher(bare).find() ? Optional.empty() : bodyAndMore(bare).or(() -> partial(plain(bare)))
                .or(() -> body(plain(bare))).or(() -> partial(plain(folded)));
    }

    /// What makes two headings the same: their words without numbering, brackets and demands to fill them in.
    public static String key(String heading) {
        String folded = folded(heading);
        String key = plain(bare(folded));
        return key.isEmpty() ? plain(folded) : key;
    }

    private static String folded(String heading) {
        return NUMBERING.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC)).replaceFirst("");
    }

    private static String bare(String folded) {
        return DEMANDS.matcher(BRACKETS.matcher(folded).replaceAll("")).replaceFirst("");
    }

    /// Whether this is how a list heads its names; quick, for it is asked of every row.
    public boolean isName(String cell) {
        return names.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether a heading of names wants their organisations too: 姓名及单位.
    public boolean isNameAndOrganisation(String heading) {
        String text = plain(heading);
        return text.contains("姓名") && NAME_AND_ORGANISATION.matcher(text).find()
                && meaning(heading).flatMap(Meaning::field).filter(ParticipantField.NAME::equals).isPresent();
    }

    /// Whether a column only numbers its rows, or a machine its records.
    public boolean isSerial(String heading) {
        return serials.contains(key(heading));
    }

    /// The heading as people read it: one line without brackets and demands.
    public static String words(String heading) {
        return EDGES.matcher(CellText.unbroken(bare(folded(heading)))).replaceAll("");
    }

    /// Whether this is one of the headings, word for word, also of columns that stay out; as quick.
    public boolean isHeading(String cell) {
        return headings.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /// The last word counts, it is what the others describe: 单位电话 is a phone. Two of them may be one column together.
    private Optional<Meaning> partial(String text) {
        if (text.length() > LONGEST_PARTIAL) {
            return Optional.empty();
        }
        if (kept.stream().anyMatch(text::contains)) {
            return Optional.of(new Meaning(Optional.empty(), false));
        }
        Meaning best = null;
        int end = -1;
        boolean organisation = false;
        boolean name = false;
        for (Map.Entry<String, Meaning> entry : parts.entrySet()) {
            int at = text.lastIndexOf(entry.getKey());
            name |= at >= 0 && entry.getValue().field().orElseThrow() == ParticipantField.NAME;
            organisation |= at >= 0 && BODIES.contains(entry.getValue().field().orElseThrow());
            if (at >= 0 && at + entry.getKey().length() > end) {
                end = at + entry.getKey().length();
                best = entry.getValue();
            }
        }
        if (organisation && (best.field().orElseThrow() == ParticipantField.POSITION
                || best.field().orElseThrow() == ParticipantField.TITLE)) {
            best = new Meaning(Optional.of(ParticipantField.DUTIES), false);
        }
        if (name && WITH_NAME.contains(best.field().orElseThrow())) {
            best = new Meaning(Optional.of(ParticipantField.NAME), false);
        }
        return Optional.ofNullable(best);
    }

    /// A heading made of nothing but kinds of bodies: 所在支行, 村（社区）, 合作社名称, 就读学校, 派出所.
    private static Optional<Meaning> body(String text) {
        return BODY.matcher(text).matches()
                ? Optional.of(new Meaning(Optional.of(ParticipantField.ORGANISATION), false)) : Optional.empty();
    }

    /// 服務機關及職稱, 学校和职务.
    private static Optional<Meaning> bodyAndMore(String bare) {
        Matcher both = BOTH.matcher(bare);
        return both.matches() && BODY.matcher(plain(both.group(1))).matches()
                ? Optional.of(new Meaning(Optional.of(ParticipantField.DUTIES), false)) : Optional.empty();
    }

    /// A place by which several bodies may be told apart; where a column names these, it is not the organisation.
    public static boolean isArea(String heading) {
        return AREA.matcher(plain(bare(folded(heading)))).matches();
    }

    /// Whether a heading names a part of a body, as beside a column of organisations: 网点, 村.
    public static boolean isBranch(String heading) {
        return BRANCH.matcher(plain(bare(folded(heading)))).matches();
    }

    private static List<String> candidates(String folded, String bare) {
        List<String> candidates = new ArrayList<>(List.of(bare, folded));
        candidates.addAll(List.of(PARTS.split(bare)));
        return candidates;
    }

    /// Without spaces, punctuation and case; a lone `#` stays, it is the only word there is.
    public static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        return folded.equals("#") ? folded : NOISE.matcher(folded).replaceAll("");
    }
}
