package vn.hienluong.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hienluong.platform.Sha256;

/**
 * What a measure says.
 *
 * @param outOf of a share the whole, of days the number of records they are of; nothing for a count or a sum
 * @param records how many records were counted
 * @param digest SHA-256 of the records and what was counted of each, in hexadecimal: the same records give the same
 */
public record Amount(BigDecimal amount, Optional<BigDecimal> outOf, long records, String digest) {

    /** Nothing was counted. */
    public static final Amount NONE = new Amount(BigDecimal.ZERO, Optional.empty(), 0, Sha256.hex(""));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percent of a share, days per record; the amount itself otherwise; nothing where there was nothing to count. */
    public static Optional<BigDecimal> read(Measure.Kind kind, BigDecimal amount, Optional<BigDecimal> outOf) {
        return switch (kind) {
            case COUNT, SUM -> Optional.of(amount);
            case SHARE -> per(amount.multiply(HUNDRED), outOf);
            case DAYS -> per(amount, outOf);
        };
    }

    private static Optional<BigDecimal> per(BigDecimal amount, Optional<BigDecimal> outOf) {
        return outOf.filter(whole -> whole.signum() != 0)
                .map(whole -> amount.divide(whole, 1, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** Of a unit and of those in whose place it stands. */
    public Amount and(Amount other) {
        if (records == 0) {
            return other;
        }
        return other.records == 0
                ? this
                : new Amount(
                        amount.add(other.amount),
                        outOf.map(whole -> whole.add(other.outOf.orElse(BigDecimal.ZERO))),
                        records + other.records,
                        Sha256.hex(Stream.of(digest, other.digest).sorted().collect(Collectors.joining("\n"))));
    }
}
