package vn.hienluong.drafting;

import java.util.List;

/**
 * Where things stand on one page size, in millimetres: what Nghị định 30/2020/NĐ-CP, Phụ lục I says in proportions of
 * the text is measured here, once for Word and PDF.
 */
final class Layout {

    /** Sizes in points; nation and agency 12 go with motto, number and date 13 and a body of 14. */
    static final double NAMES = 12;

    static final double MOTTO = 13;
    static final double BODY = 14;
    static final double CELL = 12;

    /** From the edge of the sheet to the page number, and to the marking over it. */
    static final double NUMBER_TOP = 11.5;

    static final double MARKING_TOP = 7;

    private static final double AIR = 4;
    // "1/3 đến 1/2 độ dài của dòng chữ"
    private static final double PART = 0.4;

    private final Page page;
    private final Wording wording;

    Layout(Page page, Wording wording) {
        this.page = page;
        this.wording = wording;
    }

    double measure() {
        return page.measure();
    }

    /** The right column of the letterhead: as wide as the nation's name needs; the agency has the rest. */
    double nationColumn() {
        return Math.min(Face.BOLD.width(wording.say("nation"), NAMES) + AIR, measure() * 0.7);
    }

    double motto() {
        return Face.BOLD.width(wording.say("motto"), MOTTO);
    }

    double ruleUnderAgency(String agency, double column) {
        return PART * Math.min(Face.BOLD.longest(agency, NAMES, column), column);
    }

    double ruleUnderTitle(String title) {
        return PART * Face.BOLD.longest(title, BODY, titleMeasure(title));
    }

    /** Left and right of a title, so that its lines are of about the same length. */
    double titleIndent(String title) {
        return Math.max(0, (measure() - titleMeasure(title) - AIR / 2) / 2);
    }

    double aboutIndent(String about, double column) {
        double lines = Face.REGULAR.balanced(about, NAMES, column - AIR);
        return Math.max(0, (column - lines - AIR / 2) / 2);
    }

    private double titleMeasure(String title) {
        return Face.BOLD.balanced(title, BODY, measure() - 2 * AIR);
    }

    /** The block of addressees stands in the middle of the page, as wide as its longest line. */
    double addresseesIndent(List<String> listed) {
        double longest = listed.stream()
                .mapToDouble(one -> Face.REGULAR.width(one, BODY))
                .max()
                .orElse(0);
        return Math.max(0, (measure() - underColon() - longest) / 2);
    }

    /** From the first letter of "Kính gửi:" to its colon, under which the dashes stand. */
    double underColon() {
        var words = wording.say("addressees");
        return Face.REGULAR.width(words.substring(0, words.length() - 1), BODY);
    }

    double dash() {
        return Face.REGULAR.width("- ", BODY);
    }

    /** How many lines a cell takes, near enough to say whether its row is short. */
    static int lines(Table.Cell cell, double column) {
        return cell.lines().stream()
                .mapToInt(line ->
                        Face.REGULAR.lines(line.text(), CELL, column - AIR).size())
                .sum();
    }
}
