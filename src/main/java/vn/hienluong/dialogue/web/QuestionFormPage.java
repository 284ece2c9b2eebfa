package vn.hienluong.dialogue.web;

import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * The form in which somebody asks.
 *
 * @param rule by when they are answered, and under which article
 */
public record QuestionFormPage(String href, String listHref, String rule, AskForm typed, Optional<Refusal> refusal) {}
