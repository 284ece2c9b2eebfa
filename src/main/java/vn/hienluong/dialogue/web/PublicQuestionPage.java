package vn.hienluong.dialogue.web;

import java.util.List;

/** One question and its answer. */
public record PublicQuestionPage(
        String listHref, String subject, String asked, List<String> question, String answered, List<String> answer) {}
