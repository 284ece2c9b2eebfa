package vn.hienluong.portal.web;

import java.util.List;
import java.util.Optional;

/**
 * @param selects by which the list is narrowed; none where there is nothing to narrow
 * @param number as it was typed; nothing where papers have none
 * @param next where the list goes on
 * @param narrowed whether something was asked for
 */
public record ListPage(
        String title,
        String href,
        List<Teaser> rows,
        List<Select> selects,
        Optional<String> number,
        Optional<String> next,
        boolean narrowed) {

    public record Select(String name, String label, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}
}
