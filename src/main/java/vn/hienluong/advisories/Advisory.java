package vn.hienluong.advisories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A known fault, in the format of OSV (ossf.github.io/osv-schema): which versions of which packages have it. */
record Advisory(String id, String summary, List<Affected> affected) {

    record Affected(String ecosystem, String name, List<Span> spans) {

        boolean touches(Part part) {
            return part.ecosystem().equals(ecosystem)
                    && part.name().equals(name)
                    && spans.stream().anyMatch(span -> span.holds(part.version()));
        }
    }

    boolean touches(Part part) {
        return affected.stream().anyMatch(one -> one.touches(part));
    }

    static Advisory read(JsonNode json) {
        return new Advisory(
                json.path("id").asString(),
                json.path("summary").asString(""),
                json.path("affected").valueStream().map(Advisory::affected).toList());
    }

    private static Affected affected(JsonNode json) {
        var spans = new ArrayList<Span>();
        for (var range : json.path("ranges")) {
            spans.addAll(spans(range.path("events")));
        }
        json.path("versions").valueStream().map(JsonNode::asString).forEach(one -> spans.add(new Span(one, null, one)));
        var named = json.path("package");
        return new Affected(
                named.path("ecosystem").asString(), named.path("name").asString(), List.copyOf(spans));
    }

    /** Events come in pairs: from here on, up to there. */
    private static List<Span> spans(JsonNode events) {
        var spans = new ArrayList<Span>();
        String from = null;
        for (var event : events) {
            if (event.has("introduced")) {
                from = add(spans, from, null, null, event.path("introduced").asString());
            } else if (event.has("fixed")) {
                from = add(spans, from, event.path("fixed").asString(), null, null);
            } else if (event.has("last_affected")) {
                from = add(spans, from, null, event.path("last_affected").asString(), null);
            }
        }
        add(spans, from, null, null, null);
        return spans;
    }

    private static @Nullable String add(
            List<Span> spans,
            @Nullable String from,
            @Nullable String fixed,
            @Nullable String last,
            @Nullable String next) {
        if (from != null) {
            spans.add(new Span(from, fixed, last));
        }
        return next;
    }
}
