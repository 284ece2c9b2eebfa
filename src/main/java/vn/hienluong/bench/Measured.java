package vn.hienluong.bench;

/**
 * One row of the table.
 *
 * @param work key of the words for what was done
 * @param goal what it is to stay below, as it is printed; empty where there is none
 */
public record Measured(String work, double median, double p95, String unit, String goal) {

    public static final String MILLISECONDS = "ms";
    public static final String MEBIBYTES = "MiB";
    /** More is better: the goal is to be reached. */
    public static final String PER_SECOND = "/s";
}
