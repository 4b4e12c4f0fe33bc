package org.rollbook.sheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.Refusal;

/// Refuses a page whose tags nest deeper than any list does, before a tree is made of it: trees cost stack and time by depth.
final class WebPageDepth {
    private static final int DEEPEST = 200;
    private static final Pattern TAG = Pattern
            .compile("<!--|<(/?)([a-zA-Z][^\\s/>]*)((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>?");
    private static final Set<String> EMPTY = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "param",
            "source", "track", "wbr");
    private static final Set<String> TEXT = Set.of("script", "style", "textarea", "title");
    /// Opening one ends the one before it, for many pages close none of them.
    private static final Set<String> ENDS_ITSELF = Set.of("p", "li", "option", "dt", "dd");
    private static final Set<String> OF_TABLES = Set.of("td", "th", "tr", "thead", "tbody", "tfoot");
    /// Beyond these nothing is ended unsaid.
    private static final Set<String> AROUND = Set.of("table", "td", "th", "ul", "ol", "dl", "select");

    /// A browser opens these anew after the block around them has ended, so many different ones nest although each block closes.
    private static final Set<String> REOPENED = Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small",
            "strike", "strong", "tt", "u");
    private static final Set<String> BOUNDS = Set.of("td", "th", "caption", "table", "template", "object");

    private final List<Open> open = new ArrayList<>();

    /// @param tag all of it, for equal ones are opened anew only a few times
    private record Open(String name, String tag) {
    }

    private WebPageDepth() {
    }

    static void require(String page) {
        new WebPageDepth().read(page);
    }

    private void read(String page) {
        Matcher tag = TAG.matcher(page);
        int at = 0;
        while (at < page.length() && tag.find(at)) {
            at = tag.end();
            if (tag.group(2) == null) {
                at = after(page, "-->", at);
                continue;
            }
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (!tag.group(1).isEmpty()) {
                close(name, Set.of());
            } else if (TEXT.contains(name)) {
                at = after(page, "</" + name, at);
            } else if (!EMPTY.contains(name) && !(name.indexOf(':') > 0 && tag.group(3).endsWith("/"))) {
                open(new Open(name, tag.group()));
            }
        }
    }

    private void open(Open tag) {
        if (OF_TABLES.contains(tag.name())) {
            close(tag.name(), Set.of("table"));
        } else if (ENDS_ITSELF.contains(tag.name())) {
            close(tag.name(), AROUND);
        }
        open.add(tag);
        if (open.size() > DEEPEST) {
            throw new Refusal("sheet.file.nested", DEEPEST);
        }
    }

    /// Ends the last open tag of this name with all inside it, unless that lies outside of what bounds it.
    private void close(String name, Set<String> bounds) {
        for (int i = open.size() - 1; i >= 0 && !bounds.contains(open.get(i).name()); i--) {
            if (open.get(i).name().equals(name)) {
                List<Open> ended = open.subList(i, open.size());
                List<Open> again = BOUNDS.contains(name) ? List.of()
                        : ended.stream().skip(1).filter(tag -> REOPENED.contains(tag.name())).distinct().toList();
                ended.clear();
                open.addAll(again);
                return;
            }
        }
    }

    private static int after(String page, String end, int from) {
        for (int at = from; at <= page.length() - end.length(); at++) {
            if (page.regionMatches(true, at, end, 0, end.length())) {
                return at + end.length();
            }
        }
        return page.length();
    }
}
