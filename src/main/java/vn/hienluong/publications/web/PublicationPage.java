package vn.hienluong.publications.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.publications.May;

/**
 * One publication: its latest edition, what may be done with it, and what happened to it.
 *
 * @param standing how it stands before the public, with its day
 * @param ends the end that is set, as a field of a browser has it; empty without one
 * @param returned why it was given back
 */
public record PublicationPage(
        String id,
        String edition,
        String title,
        String summary,
        String kind,
        String address,
        boolean addressStays,
        String stage,
        String stageKind,
        String standing,
        String ends,
        Optional<String> returned,
        List<Fact> facts,
        List<String> authors,
        May may,
        List<Version> versions,
        ProofSection proof,
        List<HistoryLine> history) {

    public record Fact(String label, String value) {}

    /**
     * An edition.
     *
     * @param difference where it is compared with the one before it
     */
    public record Version(
            String label, String stage, String when, String note, String preview, Optional<String> difference) {}
}
