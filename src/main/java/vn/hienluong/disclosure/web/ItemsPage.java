package vn.hienluong.disclosure.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;

/** A list of items under a filter. */
public record ItemsPage(List<Row> rows, Filters filters, boolean mayRecord, String file, Optional<String> next) {

    /** @param duties and the others: what can be chosen */
    public record Filters(
            List<Choice> standings,
            List<Choice> duties,
            List<Choice> units,
            String standing,
            String duty,
            String unit,
            String from,
            String to) {}

    public record Row(
            String href,
            String title,
            String duty,
            String unit,
            String due,
            String places,
            String standing,
            String kind) {}
}
