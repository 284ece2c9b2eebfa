package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.MenuLink;

/**
 * One question and its answer.
 *
 * @param proof where a print of it is checked
 */
public record PublicQuestionPage(
        String listHref,
        String subject,
        String asked,
        List<String> question,
        String answered,
        List<String> answer,
        Optional<MenuLink> proof) {}
