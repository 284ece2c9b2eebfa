package vn.hienluong.platform.web;

import gg.jte.Content;
import java.util.List;

/**
 * Something to read, ready to print: the same piece for whoever previews it and for the public.
 *
 * @param body clean HTML
 * @param table of figures; may be empty
 * @param files address and title of each
 * @param corrections day and note of each, the latest first
 */
public record ArticleView(
        String kind,
        String title,
        String summary,
        List<Fact> facts,
        Content body,
        Table table,
        List<Choice> files,
        List<Fact> corrections) {

    public record Table(List<String> columns, List<List<String>> rows) {
        public static final Table NONE = new Table(List.of(), List.of());
    }

    public record Fact(String label, String value) {}
}
