package vn.hienluong.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hienluong.publications.facts.DataTable;

/**
 * The first column of figures of a table as bars, in points of a drawing 340 wide; the table itself stands beside it.
 *
 * @param title what the column says
 */
public record Chart(String title, int height, List<Bar> bars) {

    private static final int MOST = 30;
    private static final int STEP = 34;
    private static final int WIDTH = 260;

    /** @param y of the upper edge */
    public record Bar(String label, String value, int y, int width) {}

    /** Nothing where there are no figures, or too many to look at. */
    static Optional<Chart> of(DataTable table) {
        if (table.rows().size() > MOST || table.rows().size() < 2) {
            return Optional.empty();
        }
        for (int column = 1; column < table.columns().size(); column++) {
            var figures = figures(table, column);
            if (figures.size() == table.rows().size()) {
                return Optional.of(drawn(table, column, figures));
            }
        }
        return Optional.empty();
    }

    private static List<BigDecimal> figures(DataTable table, int column) {
        return table.rows().stream()
                .flatMap(row -> figure(row.get(column)).stream())
                .toList();
    }

    /** As people write numbers here: 1.234,5. */
    private static Optional<BigDecimal> figure(String printed) {
        var bare = printed.replaceAll("[\\s\u00a0%]", "");
        var plain = bare.contains(",") || bare.matches("\\d{1,3}(\\.\\d{3})+")
                ? bare.replace(".", "").replace(',', '.')
                : bare;
        return plain.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static Chart drawn(DataTable table, int column, List<BigDecimal> figures) {
        double most = Math.max(
                figures.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0), Double.MIN_NORMAL);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < figures.size(); i++) {
            bars.add(new Bar(table.rows().get(i).getFirst(), table.rows().get(i).get(column), i * STEP, (int)
                    Math.round(WIDTH * figures.get(i).doubleValue() / most)));
        }
        return new Chart(table.columns().get(column), figures.size() * STEP, bars);
    }
}
