package vn.hienluong.datarequests.web;

import java.util.List;

/** What is held about people, of whom, why, on which article, how long, and what becomes of it when they ask. */
public record RegisterPage(List<Group> groups) {

    public record Group(String whose, List<Row> rows) {}

    /** @param columns which data, in words */
    public record Row(
            String what,
            String columns,
            String why,
            String source,
            String confidence,
            String keep,
            String onRequest,
            boolean stays) {}
}
