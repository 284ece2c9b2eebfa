package vn.hienluong.search.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.search.Snippet;

/**
 * The box and what was found.
 *
 * @param typed as it was typed
 * @param first whether this is the first page
 * @param next where the search goes on
 */
public record SearchPage(String typed, List<Kind> kinds, List<Row> rows, boolean first, Optional<String> next) {

    /** A kind of record to look among. */
    public record Kind(String key, String label, boolean chosen) {}

    /**
     * @param about kind, number and day in words
     */
    public record Row(String title, String href, String about, Snippet snippet) {}

    /** Whether something was asked, and nothing was there. */
    public boolean vain() {
        return !typed.isEmpty() && rows.isEmpty();
    }
}
