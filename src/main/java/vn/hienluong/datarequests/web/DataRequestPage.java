package vn.hienluong.datarequests.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.HistoryLine;

/**
 * One request with its clock.
 *
 * @param left how much time there is, in words; empty when it is decided
 * @param mayHandle whether whoever looks handles requests, and {@code mine} whether they took this one
 * @param objection why an erasure cannot be carried out yet
 */
public record DataRequestPage(
        String at,
        String wish,
        Status status,
        RequestFacts facts,
        ClockFace clock,
        List<EffectRow> effects,
        List<HistoryLine> history,
        Steps steps,
        Optional<Refusal> objection,
        Optional<Refusal> refusal) {

    public record Status(String label, String kind) {}

    /** @param person address of the page of the person, empty where there is none */
    public record RequestFacts(
            String subject,
            String person,
            String by,
            String reach,
            String words,
            String proof,
            String received,
            String handler,
            String decision) {}

    public record ClockFace(
            String due, String left, boolean late, String answer, String source, String confidence, String extension) {}

    /** @param stays whether it is still there, and {@code source} says under which article */
    public record EffectRow(String outcome, String what, String source, String confidence, boolean stays) {}

    /** Which buttons there are. */
    public record Steps(
            boolean take, boolean copy, boolean extend, boolean decide, boolean irreversible, boolean byHand) {}
}
