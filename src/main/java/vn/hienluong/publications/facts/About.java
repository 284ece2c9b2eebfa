package vn.hienluong.publications.facts;

import java.util.Optional;

/** Giới thiệu (Nghị định 43/2011/NĐ-CP, Điều 10, khoản 1, điểm a). */
public record About(Part part, Optional<Integer> order) implements Facts {

    /** Which page about the office it is. */
    public enum Part {
        FUNCTIONS,
        ORGANISATION,
        LEADERS,
        HISTORY,
        CONTACTS,
        HOTLINE
    }
}
