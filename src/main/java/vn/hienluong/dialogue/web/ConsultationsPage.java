package vn.hienluong.dialogue.web;

import java.util.List;

/** Drafts that are or were out for comment. */
public record ConsultationsPage(List<Row> rows) {

    /** @param kind of its badge */
    public record Row(
            String href, String title, String unit, String until, String comments, String standing, String kind) {}
}
