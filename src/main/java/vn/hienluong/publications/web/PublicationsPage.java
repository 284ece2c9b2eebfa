package vn.hienluong.publications.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;

/** The editors' list. */
public record PublicationsPage(
        List<Choice> kinds,
        List<Choice> stages,
        List<Choice> standings,
        Chosen chosen,
        List<Row> rows,
        boolean mayWrite,
        Optional<String> older) {

    /** What the list is narrowed by, as its address has it. */
    public record Chosen(String kind, String stage, String standing, String q) {
        public boolean any() {
            return !(kind + stage + standing + q).isEmpty();
        }
    }

    /**
     * @param stageKind how its mark looks
     * @param standing how it stands before the public, in words
     */
    public record Row(
            String href,
            String title,
            String kind,
            String unit,
            String stage,
            String stageKind,
            String standing,
            String changed) {}
}
