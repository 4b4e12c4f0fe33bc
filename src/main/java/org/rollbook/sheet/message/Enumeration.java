package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.ParticipantField;

/// People in one sentence, each with all that is said of them in brackets: `选派李娜（女，副局长，电话…）、张伟（…）2名同志参加`.
final class Enumeration {
    private static final Pattern ONE = Pattern.compile("([^()、,;:。]*)\\(([^()]*,[^()]*)\\)");
    private static final int LONGEST = 1000;
    private static final Pattern EACH = Pattern.compile("([^()、,;:。]*)\\(([^()]+)\\)");
    private static final Pattern SENDS = Pattern.compile(".*(?:选派|委派|指派|派出|派|推荐|安排|报送|报名|上报|确定)|.+(?:有|为|是)");
    /// 城东区统计局2人:
    private static final Pattern HEAD = Pattern
            .compile("(\\p{IsHan}{3,30}?)(?:报名|报送|选派|派出?|参加|参训|参会|推荐)?(?:" + MessageCount.COUNT + ")?:(.+)");
    private static final Pattern AND = Pattern.compile("^(和|与|及|以及|还有)");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}+(·\\p{IsHan}+)+");
    /// Stands for the name while the brackets are read: what is in front of them is one, however rare.
    private static final String ANYBODY = "王芳";
    private static final Set<ParticipantField> BODY = EnumSet.of(ParticipantField.ORGANISATION);
    private static final Set<ParticipantField> OFFICES = EnumSet.of(ParticipantField.ORGANISATION,
            ParticipantField.POSITION, ParticipantField.TITLE);
    private static final Pattern BETWEEN = Pattern.compile("[、,;\\s]*");

    private Enumeration() {
    }

    /// The people of a narrow line, or nothing where anybody of them is not read whole.
    static Optional<MessageSentence> of(String line, String organisation) {
        if (line.indexOf('(') < 0 || line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher head = HEAD.matcher(line);
        return (head.matches() && MessageWord.isBody(head.group(1))
                ? read(head.group(2), head.group(1), EACH).filter(found -> BETWEEN.matcher(found.rest()).matches())
                : read(line, organisation, ONE).filter(found -> found.people().size() > 1))
                .map(found -> new MessageSentence(found.people(), ""));
    }

    private static Optional<MessageSentence> read(String line, String organisation, Pattern each) {
        List<MessageSentence.Person> people = new ArrayList<>();
        Matcher one = each.matcher(line);
        String body = organisation;
        boolean headed = line.indexOf(':') >= 0 && line.indexOf(':') < line.indexOf('(');
        int end = -1;
        while (one.find()) {
            if (end >= 0 && !BETWEEN.matcher(line.substring(end, one.start())).matches()) {
                return Optional.empty();
            }
            String before = one.start() == end ? AND.matcher(one.group(1).strip()).replaceFirst("")
                    : one.group(1).strip();
            String name = end < 0 && !MessageNames.isName(before) ? SENDS.matcher(before).replaceFirst("") : before;
            String sender = MessageLine.introduced(before.substring(0, before.length() - name.length()));
            body = sender.isEmpty() ? body : sender;
            List<MessageSentence.Person> read = NAME.matcher(name).matches()
                    ? MessageSentence.of(ANYBODY + "," + one.group(2), body).people() : List.of();
            if (read.size() != 1 || !read.getFirst().unread().isEmpty()
                    || !ANYBODY.equals(read.getFirst().values().get(ParticipantField.NAME))
                    || Collections.disjoint(read.getFirst().values().keySet(), headed ? BODY : OFFICES)) {
                return Optional.empty();
            }
            people.add(read.getFirst().with(ParticipantField.NAME, name));
            end = one.end();
        }
        return people.isEmpty() || MessageLine.holdsPhone(line.substring(end)) ? Optional.empty()
                : Optional.of(new MessageSentence(people, line.substring(end)));
    }
}
