package vn.hienluong.richtext;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Brings what word processors and editors write to the few elements that we keep, so that what looked like a heading, a
 * list or a table still is one. It removes nothing for safety: that is done afterwards, by {@link AllowedHtml}.
 */
final class Tidying {

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "b", "strong", "i", "em", "strike", "s", "del", "s", "ins", "u", "h1", "h2", "h5", "h4", "h6", "h4",
            "center", "p");
    /** Gone with all that is in it. */
    private static final String NOT_WORDS =
            "script, style, head, title, meta, link, xml, noscript, template, iframe, object, embed, svg, math, form, select, "
                    + "button, textarea, audio, video, canvas, span[style~=(?i)mso-list:\\s*ignore], [style~=(?i)mso-hide:\\s*all]";

    private static final String BLOCKS =
            "p, h2, h3, h4, ul, ol, table, blockquote, pre, figure, hr, div, section, article";
    private static final Pattern ID_OF_PICTURE =
            Pattern.compile("(?:^picture:|/pictures/)([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private Tidying() {}

    static String tidy(String html) {
        var document = Jsoup.parse(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = document.body();
        body.nodeStream(Comment.class).toList().forEach(Node::remove);
        WordLists.restore(body);
        body.select(NOT_WORDS).remove();
        body.select("*").stream()
                .filter(one -> one.tagName().contains(":"))
                .toList()
                .forEach(Element::unwrap);
        Styles.intoElements(body);
        OTHER_NAMES.forEach((name, ours) -> body.select(name).forEach(one -> one.tagName(ours)));
        Styles.alignment(body);
        body.select("span, font, small, big, abbr, label").forEach(Element::unwrap);
        boxesIntoParagraphs(body);
        wordsIntoParagraphs(body);
        lists(body);
        Tables.tidy(body);
        pictures(body);
        links(body);
        spaces(body);
        body.select("p, h2, h3, h4, strong, em, u, s, li").stream()
                .filter(Tidying::holdsNothing)
                .toList()
                .forEach(Element::remove);
        return body.html();
    }

    /** A box is a paragraph when it holds words, and nothing when it holds blocks. */
    private static void boxesIntoParagraphs(Element body) {
        for (var box : body.select("div, section, article, main, header, footer, aside, details, summary")
                .reversed()) {
            if (box.select(BLOCKS).stream().anyMatch(block -> block != box)) {
                box.unwrap();
            } else {
                box.tagName("p");
            }
        }
        for (var paragraph : body.select("p").reversed()) {
            if (paragraph.select("p, h2, h3, h4, ul, ol, table").size() > 1) {
                paragraph.unwrap();
            }
        }
    }

    /** Words that stand in no block stand in a paragraph. */
    private static void wordsIntoParagraphs(Element body) {
        Element open = null;
        for (var node : List.copyOf(body.childNodes())) {
            boolean block = node instanceof Element element && element.is(BLOCKS);
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (block || (blank && open == null)) {
                open = null;
                continue;
            }
            if (open == null) {
                open = new Element("p");
                node.before(open);
            }
            open.appendChild(node);
        }
    }

    /** Lists within lists hang on the line before them; a line with one paragraph needs none. */
    private static void lists(Element body) {
        for (var list : body.select("ul > ul, ul > ol, ol > ul, ol > ol")) {
            var before = list.previousElementSibling();
            if (before != null && before.normalName().equals("li")) {
                before.appendChild(list);
            } else {
                list.wrap("<li></li>");
            }
        }
        for (var paragraph : body.select("li > p")) {
            var line = paragraph.parent();
            if (line != null && line.select("> p").size() == 1) {
                paragraph.unwrap();
            }
        }
    }

    private static void pictures(Element body) {
        for (var picture : body.select("img")) {
            var id = ID_OF_PICTURE.matcher(picture.attr("src"));
            if (id.find()) {
                picture.attr("src", "picture:" + id.group(1).toLowerCase(Locale.ROOT));
            } else {
                picture.remove();
            }
        }
    }

    /** A link to a place within the text leads nowhere here: names of places are not kept. */
    private static void links(Element body) {
        body.select("a").stream()
                .filter(link -> link.attr("href").isBlank() || link.attr("href").startsWith("#"))
                .toList()
                .forEach(Element::unwrap);
    }

    private static void spaces(Element body) {
        body.nodeStream(TextNode.class).toList().forEach(text -> {
            var words = text.getWholeText();
            text.text(words.replace('\u00a0', ' ').replaceAll("[\u200b\ufeff]", ""));
        });
    }

    private static boolean holdsNothing(Element element) {
        return element.text().isBlank() && element.select("img, br + *, table").isEmpty();
    }

    static List<Element> all(Element within, String query) {
        return List.copyOf(within.select(query));
    }
}
