package vn.hienluong.portal.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.search.Snippet;

/** The box and what was found. */
public record FindPage(String typed, List<ListPage.Option> kinds, List<Row> rows, Optional<String> next) {

    public record Row(String title, String href, String about, boolean foreign, Snippet snippet) {}

    static FindPage nothingAsked(List<ListPage.Option> kinds) {
        return new FindPage("", kinds, List.of(), Optional.empty());
    }

    public boolean vain() {
        return !typed.isEmpty() && rows.isEmpty();
    }
}
