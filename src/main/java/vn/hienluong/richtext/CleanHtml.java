package vn.hienluong.richtext;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * HTML with nothing in it but what is on our list: paragraphs, headings of three levels, lists, tables, links and pictures
 * that are named by their id. The only HTML that is ever written into a page as it is.
 */
public record CleanHtml(String html) implements Content {

    public static final CleanHtml NOTHING = new CleanHtml("");
    /** More than a million letters is no article; what stands after that is cut before it is read. */
    static final int LONGEST = 1_000_000;

    private static final Pattern PICTURE =
            Pattern.compile("<img src=\"picture:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"[^>]*>");

    /** Whatever somebody typed or pasted: HTML of any origin, or plain text. */
    public static CleanHtml of(String typed) {
        var within = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var html = PlainText.isPlain(within) ? PlainText.html(within) : within;
        return new CleanHtml(AllowedHtml.only(Tidying.tidy(html)));
    }

    /** Text that was clean when it was kept. */
    public static CleanHtml kept(String html) {
        return new CleanHtml(html);
    }

    public boolean empty() {
        return words().isEmpty() && pictures().isEmpty();
    }

    /** Its words alone, a line for each block: for searching, counting and comparing. */
    public String words() {
        return Blocks.words(html);
    }

    /** The pictures that it names, in their order. */
    public Set<UUID> pictures() {
        var found = new LinkedHashSet<UUID>();
        PICTURE.matcher(html).results().forEach(one -> found.add(UUID.fromString(one.group(1))));
        return found;
    }

    /** The addresses elsewhere that it links to, in their order. */
    public List<URI> links() {
        var found = new ArrayList<URI>();
        for (var link : Jsoup.parseBodyFragment(html).select("a[href^=http]")) {
            try {
                found.add(new URI(link.attr("href")));
            } catch (URISyntaxException noAddress) {
                // a browser may make something of it; there is nothing to be asked
                continue;
            }
        }
        return found;
    }

    /** With an address for each picture that the asker knows; the others are left out. */
    public CleanHtml shown(Function<UUID, Optional<Picture>> known) {
        return new CleanHtml(PICTURE.matcher(html)
                .replaceAll(one -> Matcher.quoteReplacement(known.apply(UUID.fromString(one.group(1)))
                        .map(Picture::tag)
                        .orElse(""))));
    }

    /**
     * A picture as a page shows it.
     *
     * @param srcset the same picture in other widths, as HTML writes it; may be empty
     */
    public record Picture(String src, String srcset, int width, int height, String alt) {

        String tag() {
            var more = srcset.isEmpty()
                    ? ""
                    : " srcset=\"" + escaped(srcset) + "\" sizes=\"(min-width: 48rem) 46rem, 100vw\"";
            return "<img src=\"%s\"%s width=\"%d\" height=\"%d\" alt=\"%s\" loading=\"lazy\">"
                    .formatted(escaped(src), more, width, height, escaped(alt));
        }

        private static String escaped(String value) {
            return value.replace("&", "&amp;")
                    .replace("\"", "&quot;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }
}
