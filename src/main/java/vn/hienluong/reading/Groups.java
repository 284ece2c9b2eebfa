package vn.hienluong.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The headings of the annex as they open one below the other. */
final class Groups {

    private static final Pattern LETTER = Pattern.compile("[A-H]");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");
    private static final int UNNUMBERED = 9;
    private static final int LETTERS = 0;
    private static final int ROMANS = 1;
    private static final int ARABICS = 2;

    private record Open(int rank, int place) {}

    private final Dimensions dimensions;
    private final List<DraftSection> sections;
    private final List<DraftGroup> groups = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    Groups(Dimensions dimensions, List<DraftSection> sections) {
        this.dimensions = dimensions;
        this.sections = sections;
    }

    /** Roman numbers and capital letters number headings, never tasks. */
    static boolean outranks(String number) {
        return rank(number) < ARABICS;
    }

    private static int rank(String number) {
        if (LETTER.matcher(number).matches()) {
            return LETTERS;
        }
        if (ROMAN.matcher(number).matches()) {
            return ROMANS;
        }
        return number.isEmpty() || !Character.isDigit(number.charAt(0))
                ? UNNUMBERED
                : ARABICS + (int) number.chars().filter(sign -> sign == '.').count();
    }

    void open(String number, String printed) {
        int rank = rank(number);
        while (!open.isEmpty() && open.getLast().rank() >= rank) {
            open.removeLast();
        }
        var parent = open.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(open.getLast().place());
        var title = Repairs.of(printed.replaceAll("\\s*\\n\\s*", " "), "group").text();
        var dimension = dimensions.of(title);
        open.addLast(new Open(rank, groups.size()));
        groups.add(new DraftGroup(open.size(), number, title, reportTitle(title, dimension), parent, dimension));
    }

    OptionalInt current() {
        return open.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(open.getLast().place());
    }

    /** Of the innermost heading that has one. */
    Optional<String> dimension() {
        for (var heading : (Iterable<Open>) open::descendingIterator) {
            var dimension = groups.get(heading.place()).dimension();
            if (dimension.isPresent()) {
                return dimension;
            }
        }
        return Optional.empty();
    }

    List<DraftGroup> all() {
        return List.copyOf(groups);
    }

    /** As the body of the plan names it; the report follows the body, the annex keeps its own words. */
    private String reportTitle(String title, Optional<String> dimension) {
        return dimension
                .flatMap(key -> sections.stream()
                        .filter(section -> section.level() >= 2)
                        .filter(section -> dimensions
                                .of(section.title())
                                .filter(key::equals)
                                .isPresent())
                        .map(section -> section.title().replaceAll("[.:;]$", ""))
                        .findFirst())
                .orElse(title);
    }
}
