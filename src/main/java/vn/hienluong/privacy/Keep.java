package vn.hienluong.privacy;

import java.util.Optional;

/**
 * How long something is kept.
 *
 * @param rule kind of the rule with dates that removes it; nothing where it goes with something else
 * @param until message key: with what it goes
 */
public record Keep(Optional<String> rule, String until) {

    public static final Keep WHILE_IN_OFFICE = new Keep(Optional.empty(), "privacy.keep.while-in-office");
    public static final Keep WITH_THE_ACCOUNT = new Keep(Optional.empty(), "privacy.keep.with-the-account");
    public static final Keep WITH_THE_PAPER = new Keep(Optional.empty(), "privacy.keep.with-the-paper");
    public static final Keep WITH_ITS_RECORD = new Keep(Optional.empty(), "privacy.keep.with-its-record");
    public static final Keep FOR_EVER = new Keep(Optional.empty(), "privacy.keep.for-ever");

    public static final Keep FOR_MINUTES = new Keep(Optional.empty(), "privacy.keep.for-minutes");

    public static Keep by(String rule) {
        return new Keep(Optional.of(rule), "privacy.keep.by-rule");
    }
}
