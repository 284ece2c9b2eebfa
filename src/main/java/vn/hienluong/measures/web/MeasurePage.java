package vn.hienluong.measures.web;

import java.util.List;
import java.util.Optional;

/** One measure, ready to print. */
public record MeasurePage(
        String name, String counts, String law, String how, List<Head> spans, List<Row> rows, String all) {

    /** @param days from the first to the last that is counted */
    public record Head(String name, String days) {}

    /**
     * The whole agency, or a unit.
     *
     * @param cells one per span
     */
    public record Row(String of, boolean whole, List<Cell> cells) {}

    /** @param href of the records behind it; nothing where there is none */
    public record Cell(String amount, Optional<String> href) {}

    /** A measure in the list of all, with what it says since January. */
    public record Summary(String href, String name, String counts, String amount, String records) {}
}
