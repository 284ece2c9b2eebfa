package vn.hienluong.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Word's styles say where a paragraph or a run says nothing itself. */
final class WordStyles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final @Nullable Element defaults;
    private @Nullable String normal;

    WordStyles(Optional<byte[]> part) {
        var root = part.map(Element::of).orElse(null);
        defaults = root == null ? null : root.at("docDefaults", "rPrDefault", "rPr");
        if (root != null) {
            root.all("style").forEach(this::keep);
        }
    }

    private void keep(Element style) {
        var id = style.attribute("styleId");
        if (id == null) {
            return;
        }
        styles.putIfAbsent(id, style);
        var isDefault = "1".equals(style.attribute("default")) || "true".equals(style.attribute("default"));
        if (isDefault && "paragraph".equals(style.attribute("type"))) {
            normal = id;
        }
    }

    boolean bold(@Nullable Element paragraph, @Nullable Element run) {
        var own = run == null ? null : run.flag("b");
        if (own != null) {
            return own;
        }
        var byRun = run == null ? null : from(run.value("rStyle"), style -> flag(style, "b"));
        if (byRun != null) {
            return byRun;
        }
        var byParagraph = from(styleOf(paragraph), style -> flag(style, "b"));
        return byParagraph != null ? byParagraph : defaults != null && defaults.isOn("b");
    }

    boolean hidden(@Nullable Element run) {
        return run != null
                && (run.isOn("vanish")
                        || run.flag("vanish") == null
                                && Boolean.TRUE.equals(from(run.value("rStyle"), style -> flag(style, "vanish"))));
    }

    boolean centered(@Nullable Element paragraph) {
        var own = paragraph == null ? null : paragraph.value("jc");
        var jc = own != null ? own : from(styleOf(paragraph), style -> style.value("pPr", "jc"));
        return "center".equals(jc);
    }

    /** The numbering that a paragraph's style gives it. */
    @Nullable
    Element numbering(@Nullable Element paragraph) {
        return from(styleOf(paragraph), style -> style.at("pPr", "numPr"));
    }

    @Nullable
    Element numberingOf(@Nullable String style) {
        return from(style, found -> found.at("pPr", "numPr"));
    }

    @Nullable
    String styleOf(@Nullable Element paragraph) {
        var own = paragraph == null ? null : paragraph.value("pStyle");
        return own != null ? own : normal;
    }

    private static @Nullable Boolean flag(Element style, String name) {
        var run = style.child("rPr");
        return run == null ? null : run.flag(name);
    }

    private <T> @Nullable T from(@Nullable String id, Function<Element, @Nullable T> said) {
        var next = id;
        for (var step = 0; next != null && step < LONGEST_CHAIN; step++) {
            var style = styles.get(next);
            if (style == null) {
                return null;
            }
            var value = said.apply(style);
            if (value != null) {
                return value;
            }
            next = style.value("basedOn");
        }
        return null;
    }
}
