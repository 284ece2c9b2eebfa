package vn.hienluong.information.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;

/** The register under its filter. */
public record RequestListPage(List<Row> rows, Filters filters, boolean mayEnter, String file, Optional<String> next) {

    public record Row(
            String href,
            String sign,
            String wanted,
            String channel,
            String arrived,
            String unit,
            String due,
            String state,
            String kind) {}

    /** @param shows and units: what can be chosen */
    public record Filters(List<Choice> shows, List<Choice> units, String show, String unit, String year, String q) {}
}
