package vn.hienluong.redaction.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;

/** One file, a page of it with its marks, and what can be done, ready to print. */
public record RedactionPage(
        String at,
        String name,
        boolean open,
        Shown shown,
        List<Choice> pages,
        List<String> warnings,
        List<String> extras,
        List<MarkRow> marks,
        List<String> asked,
        List<Choice> reasons,
        Optional<MakingBox> making,
        Optional<MadeBox> made) {

    /** Whether marks may be changed now. */
    public boolean changeable() {
        return open && making.filter(MakingBox::underWay).isEmpty();
    }

    /**
     * The page that is shown.
     *
     * @param corner the first corner of an area, when it was clicked: two numbers in points
     * @param across width of the page in millimetres
     * @param size of the page in millimetres, as a sentence
     */
    public record Shown(
            int number,
            String picture,
            int width,
            int height,
            boolean painted,
            String other,
            Optional<Corner> corner,
            String across,
            String size,
            String description) {}

    public record Corner(String x, String y) {}

    public record MarkRow(
            String at, String what, String where, String pageHref, String reason, String law, String by) {}

    /**
     * How far the new file is.
     *
     * @param underWay otherwise {@code said} is why there is none
     */
    public record MakingBox(boolean underWay, int done, int steps, String said) {}

    /** The new file and how it was tried. */
    public record MadeBox(String when, String by, List<String> tried, String digest, String size, String href) {}

    /** One line of the list of all. */
    public record Line(String href, String name, String when, String by, String state, boolean made) {}
}
