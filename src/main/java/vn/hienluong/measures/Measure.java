package vn.hienluong.measures;

/**
 * Something that a room counts. Its words stand in the room's bundle: the name under the key itself, and behind it
 * {@code .unit} (of measure), {@code .counts} (what is counted, in a sentence), {@code .law} (the article),
 * {@code .says} (the sentence of a report: {0} amount, {1} out of, {2} percent or mean) and {@code .says-nothing}.
 *
 * @param key such as {@code reports.measured.on-time}; it is kept with what it proves and never changes
 * @param byUnit whether a record belongs to a unit; otherwise only the whole agency is counted
 * @param accumulates whether a count since January means something; a state on a day does not add up
 */
public record Measure(String key, Kind kind, boolean byUnit, boolean accumulates) {

    /** What the two numbers of an {@link Amount} mean. */
    public enum Kind {
        /** So many records. */
        COUNT,
        /** So much of something, money say, in all. */
        SUM,
        /** So many records out of so many. */
        SHARE,
        /** So many days in all, for so many records: read as days per record. */
        DAYS
    }

    public static Measure byUnit(String key, Kind kind) {
        return new Measure(key, kind, true, true);
    }

    public static Measure ofTheAgency(String key, Kind kind) {
        return new Measure(key, kind, false, true);
    }

    /** A state on the last of the days: it is asked for that day and never since January. */
    public Measure ofADay() {
        return new Measure(key, kind, byUnit, false);
    }
}
