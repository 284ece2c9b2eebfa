package vn.hienluong.portal.web;

import java.util.List;

/**
 * @param drawing the total by year, in runs that may be compared
 * @param rows by year, the latest first
 * @param breaks each a year and what changed
 */
public record PapiPage(Drawing drawing, List<String> dimensions, List<Row> rows, List<Break> breaks) {

    /** In points, 640 wide. */
    public record Drawing(int height, List<Run> runs, List<Mark> marks, List<Integer> cuts) {}

    /** @param points of a line, as SVG writes them */
    public record Run(String points) {}

    public record Mark(int x, int y, String year, String total) {}

    /** @param scores with a sign before those that cannot be compared with the year before */
    public record Row(String year, List<Score> scores, String rank) {}

    public record Score(String words, boolean broken) {}

    public record Break(String year, String words) {}
}
