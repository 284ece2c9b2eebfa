package vn.hienluong.richtext;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What stands in style attributes and means something: weight, slant, line, height and alignment. */
final class Styles {

    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(?:bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight:\\s*(?:normal|lighter|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*(?:italic|oblique)");
    private static final Pattern UNDERLINED = Pattern.compile("text-decoration(?:-line)?:[^;]*underline");
    private static final Pattern STRUCK = Pattern.compile("text-decoration(?:-line)?:[^;]*line-through");
    private static final Pattern RAISED = Pattern.compile("vertical-align:\\s*super");
    private static final Pattern LOWERED = Pattern.compile("vertical-align:\\s*sub\\b");
    private static final Pattern ALIGNED = Pattern.compile("text-align:\\s*(center|right|justify|left|start)");

    private Styles() {}

    static void intoElements(Element body) {
        // Google Docs wraps what it copies into a <b> that is not bold
        body.select("b[style], strong[style]").stream()
                .filter(bold -> NOT_BOLD.matcher(style(bold)).find())
                .toList()
                .forEach(Element::unwrap);
        for (var span : Tidying.all(body, "span[style], font[style]")) {
            wrap(span, BOLD, "strong");
            wrap(span, ITALIC, "em");
            wrap(span, UNDERLINED, "u");
            wrap(span, STRUCK, "s");
            wrap(span, RAISED, "sup");
            wrap(span, LOWERED, "sub");
        }
    }

    private static void wrap(Element span, Pattern style, String tag) {
        if (style.matcher(style(span)).find() && span.closest("a") != null && tag.equals("u")) {
            return;
        }
        if (style.matcher(style(span)).find() && !span.text().isBlank()) {
            var inner = new Element(tag);
            span.childNodes().stream().toList().forEach(inner::appendChild);
            span.appendChild(inner);
        }
    }

    static void alignment(Element body) {
        for (var block : body.select("p, h2, h3, h4, td, th, li, figure, div")) {
            var found = ALIGNED.matcher(style(block));
            var wanted = found.find()
                    ? found.group(1)
                    : block.attr("align").toLowerCase(Locale.ROOT).strip();
            if (wanted.matches("center|right|justify")) {
                block.attr("class", "align-" + wanted);
            } else if (wanted.matches("left|start")) {
                block.removeAttr("class");
            }
        }
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }
}
