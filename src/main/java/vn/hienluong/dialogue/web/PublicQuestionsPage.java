package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Optional;

/** Questions that were answered, the latest first, or what was found of them. */
public record PublicQuestionsPage(
        String href, String askHref, String followHref, String typed, List<Row> rows, Optional<String> next) {

    public record Row(String href, String subject, String about) {}
}
