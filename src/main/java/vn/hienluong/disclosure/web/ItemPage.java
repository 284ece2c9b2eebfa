package vn.hienluong.disclosure.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;

/**
 * An item with everything that was done about it.
 *
 * @param left how much of its time is left, while something is still to be done
 * @param places where this person may post it now
 * @param advice what else has to happen, such as that the portal is the editors'
 */
public record ItemPage(
        String at,
        String title,
        String standing,
        String kind,
        Optional<String> left,
        String source,
        List<Fact> facts,
        List<Hung> postings,
        List<Choice> places,
        PostingForm typed,
        Optional<Refusal> refusal,
        Optional<Refusal> advice,
        boolean mayWaive,
        List<HistoryLine> history) {

    public record Fact(String name, String value) {}

    /**
     * @param check the public page of its proof
     * @param papers minutes and files
     * @param takeDown address to end it, where this person may
     * @param warning that it is too early, with the rule
     */
    public record Hung(
            String place,
            String where,
            String time,
            String by,
            String code,
            String check,
            String state,
            String kind,
            List<Link> papers,
            Optional<String> takeDown,
            Optional<Refusal> warning) {}

    public record Link(String href, String label) {}
}
