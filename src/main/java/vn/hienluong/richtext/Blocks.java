package vn.hienluong.richtext;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a clean text, a line for each block; cells of a row stand on one line. */
final class Blocks {

    private static final Set<String> LINES = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "li",
            "tr",
            "br",
            "hr",
            "figcaption",
            "caption",
            "blockquote",
            "pre",
            "table",
            "ul",
            "ol");

    private Blocks() {}

    static String words(String html) {
        var words = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                } else if (node instanceof Element element && LINES.contains(element.normalName())) {
                    words.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    words.append(LINES.contains(element.normalName()) ? "\n" : isCell(element) ? " " : "");
                }
            }
        });
        return words.toString()
                .replaceAll("[ \\t\u00a0]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }
}
