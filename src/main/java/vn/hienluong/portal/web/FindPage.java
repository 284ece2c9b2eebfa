package vn.hienluong.portal.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.search.Snippet;

/**
 * The box and what was found.
 *
 * @param others what other rooms have found, each under its own heading
 */
public record FindPage(
        String typed, List<ListPage.Option> kinds, List<Row> rows, List<Others> others, Optional<String> next) {

    public record Others(String label, List<Row> rows) {}

    public record Row(String title, String href, String about, boolean foreign, Snippet snippet) {}

    static FindPage nothingAsked(List<ListPage.Option> kinds) {
        return new FindPage("", kinds, List.of(), List.of(), Optional.empty());
    }

    public boolean vain() {
        return !typed.isEmpty() && rows.isEmpty() && others.isEmpty();
    }
}
