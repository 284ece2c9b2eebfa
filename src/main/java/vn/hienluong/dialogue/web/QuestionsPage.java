package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Optional;

/** A list of questions, and how many there are of each. */
public record QuestionsPage(List<Filter> filters, List<Row> rows, Optional<String> next) {

    public record Filter(String href, String label, int many, boolean current) {}

    /** @param kind of its badge */
    public record Row(
            String href, String subject, String unit, String asked, String due, String standing, String kind) {}
}
