package vn.hienluong.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.Slug;

/**
 * Published PAPI results of Quảng Trị, 2011–2024, and where the method broke: across a break no year may be compared with the
 * one before, and no line is drawn.
 */
@Component
public class Papi {

    public static final int DIMENSIONS = 8;

    private static final String PROVINCE = "quang-tri";

    /**
     * @param scores the total first, then the dimensions; nothing where there was none
     * @param provinces that have a whole score
     */
    public record Year(int year, List<Optional<BigDecimal>> scores, int rank, int provinces) {}

    /** @param dimensions 0 is the total */
    public record Break(int year, Set<Integer> dimensions, String reason) {}

    private final List<Year> years =
            Table.of("papi-quang-tri.tsv").stream().map(Papi::year).toList();
    private final List<Break> breaks =
            Table.of("papi-breaks.tsv").stream().map(Papi::broken).toList();

    public List<Year> years() {
        return years;
    }

    public List<Break> breaks() {
        return breaks;
    }

    /** Whether an agency that signs at this place is of that province. */
    public boolean about(String place) {
        return Slug.of(place).equals(PROVINCE);
    }

    public boolean breaksBefore(int year, int dimension) {
        return breaks.stream()
                .anyMatch(one -> one.year() == year && one.dimensions().contains(dimension));
    }

    /** Years in a row that may be compared with each other. */
    public List<List<Year>> comparable(int dimension) {
        var runs = new ArrayList<List<Year>>();
        for (var year : years) {
            if (year.scores().get(dimension).isEmpty()) {
                continue;
            }
            if (runs.isEmpty() || breaksBefore(year.year(), dimension)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(year);
        }
        return runs;
    }

    private static Year year(Map<String, String> row) {
        var scores = IntStream.rangeClosed(0, DIMENSIONS)
                .mapToObj(dimension -> score(row.getOrDefault(dimension == 0 ? "total" : "D" + dimension, "")))
                .toList();
        return new Year(number(row, "year"), scores, number(row, "rank"), number(row, "provinces"));
    }

    private static Optional<BigDecimal> score(String printed) {
        return printed.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(printed));
    }

    private static Break broken(Map<String, String> row) {
        return new Break(
                number(row, "year"),
                Arrays.stream(row.getOrDefault("dimensions", "").split(" "))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                row.getOrDefault("reason", ""));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.getOrDefault(column, ""));
    }
}
