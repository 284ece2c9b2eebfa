package vn.hienluong.richtext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Word copies a list as paragraphs that only look like one: the level stands in a style of its own, the bullet or number
 * in a span that says "ignore me". Here they become lists again.
 */
final class WordLists {

    private static final Pattern LIST = Pattern.compile("mso-list:\\s*l(\\d+)\\s+level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("^\\(?(?:\\d+|[a-zA-Z\u0111]|[ivxIVX]+)[.)]");
    private static final int DEEPEST = 9;

    private WordLists() {}

    static void restore(Element body) {
        var open = new ArrayDeque<Element>();
        Element last = null;
        for (var paragraph : Tidying.all(body, "p, h1, h2, h3, h4, h5, h6")) {
            var list = LIST.matcher(paragraph.attr("style").toLowerCase(Locale.ROOT));
            if (!list.find() || paragraph.normalName().startsWith("h")) {
                continue;
            }
            if (last == null || !follows(paragraph, last)) {
                open.clear();
            }
            last = add(paragraph, Math.min(DEEPEST, Integer.parseInt(list.group(2))), open);
        }
    }

    /** Nothing but space between the list and this paragraph. */
    private static boolean follows(Element paragraph, Element list) {
        return list.equals(paragraph.previousElementSibling());
    }

    /** Puts the paragraph into the list of its level; gives the outermost list. */
    private static Element add(Element paragraph, int level, Deque<Element> open) {
        var tag = isNumbered(paragraph) ? "ol" : "ul";
        while (open.size() > level
                || (open.size() == level && !top(open).normalName().equals(tag) && open.size() > 1)) {
            open.removeLast();
        }
        if (open.size() == 1 && level == 1 && !top(open).normalName().equals(tag)) {
            open.removeLast();
        }
        while (open.size() < level) {
            open.addLast(begin(tag, paragraph, open.peekLast()));
        }
        var line = new Element("li");
        paragraph.childNodes().stream().toList().forEach(line::appendChild);
        top(open).appendChild(line);
        paragraph.remove();
        return open.getFirst();
    }

    private static Element begin(String tag, Element paragraph, @Nullable Element around) {
        var list = new Element(tag);
        if (around == null) {
            paragraph.before(list);
            return list;
        }
        var line = around.lastElementChild();
        if (line == null) {
            line = around.appendElement("li");
        }
        line.appendChild(list);
        return list;
    }

    private static Element top(Deque<Element> open) {
        return open.getLast();
    }

    private static boolean isNumbered(Element paragraph) {
        var mark =
                paragraph.select("span[style~=(?i)mso-list:\\s*ignore]").text().strip();
        return NUMBER.matcher(mark).find();
    }
}
