package vn.hienluong.dialogue.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * What everybody may say to a draft, and what became of it.
 *
 * @param until the last day, in a sentence
 * @param sent what they said has just come in
 * @param form nothing when the last day is over; what was typed then too late stands in it still
 * @param table nothing until it is approved
 */
public record CommentPage(
        String href,
        String draftHref,
        String title,
        String until,
        boolean sent,
        List<Choice> kinds,
        Optional<CommentForm> form,
        Optional<Refusal> refusal,
        Optional<SummaryView> table) {}
