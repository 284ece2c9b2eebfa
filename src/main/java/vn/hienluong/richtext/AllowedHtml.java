package vn.hienluong.richtext;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The list of what may stand in a text; whatever is not on it is gone. No styles, no ids, no classes but four, no address
 * that a browser would fetch by itself: a picture is named by its id, and its address is put in when it is shown.
 */
final class AllowedHtml {

    /** Alignment is a class of ours, because our pages run no inline styles. */
    private static final Pattern ALIGNMENT = Pattern.compile("align-(?:center|right|justify)");

    private static final Pattern PICTURE = Pattern.compile("picture:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SPAN = Pattern.compile("[2-9]|[1-9][0-9]");
    private static final Pattern START = Pattern.compile("[0-9]{1,4}");
    private static final Pattern SCOPE = Pattern.compile("col|row|colgroup|rowgroup");
    private static final Pattern NUMBERING = Pattern.compile("[1aAiI]");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "blockquote", "pre", "code")
            .allowElements("strong", "em", "u", "s", "sub", "sup")
            .allowElements("ul", "ol", "li", "figure", "figcaption")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("a", "img")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("http", "https", "mailto", "tel", "picture")
            .allowAttributes("href")
            .matching(Addresses::allowed)
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("class")
            .matching(ALIGNMENT)
            .onElements("p", "h2", "h3", "h4", "th", "td", "figure", "li")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(SCOPE)
            .onElements("th")
            .allowAttributes("start")
            .matching(START)
            .onElements("ol")
            .allowAttributes("type")
            .matching(NUMBERING)
            .onElements("ol")
            .toFactory();

    private AllowedHtml() {}

    /** Read by the sanitizer's own lexer and written anew, so that no browser can read it as anything else. */
    static String only(String html) {
        return POLICY.sanitize(html).strip();
    }
}
