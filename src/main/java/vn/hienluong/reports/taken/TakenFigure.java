package vn.hienluong.reports.taken;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Amount;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.Span;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.reports.Figure;

/**
 * What a measure said for a line when it was asked.
 *
 * @param label the measure's name in Vietnamese, as the paper prints it, and {@code measuredIn} its unit of measure
 * @param whole the whole agency was counted, because the measure knows no units
 * @param span the days that were counted
 * @param since since the first of January, where that is more than the days of the period and means something
 * @param digest of the records that were counted, so that whoever counts again can compare
 */
public record TakenFigure(
        UUID id,
        PeriodId period,
        UnitId unit,
        TaskId task,
        String measure,
        String label,
        String measuredIn,
        Kind kind,
        boolean whole,
        Span span,
        Quantity taken,
        Optional<Quantity> since,
        long records,
        String digest,
        Instant takenAt,
        Optional<ByHand> byHand) {

    private static final String PERCENT = "%";

    /** @param outOf of a share the whole, of days the records; nothing otherwise */
    public record Quantity(BigDecimal amount, Optional<BigDecimal> outOf) {

        static Quantity of(Amount amount) {
            return new Quantity(amount.amount(), amount.outOf());
        }
    }

    /** Sửa tay: another number, by whom, when and why. The taken one stays beside it. */
    public record ByHand(Quantity numbers, String because, String by, Instant at) {}

    /** What the report says: the number by hand where there is one. */
    public Quantity shown() {
        return byHand.map(ByHand::numbers).orElse(taken);
    }

    /** As a line reports a number; nothing where there was none: a zero is told in words. */
    public Optional<Figure> figure() {
        return read(shown())
                .filter(_ -> shown().outOf().isPresent()
                        || counted(shown())
                        || since.filter(TakenFigure::counted).isPresent())
                .map(amount -> new Figure(
                        label,
                        kind == Kind.SHARE ? PERCENT : measuredIn,
                        amount,
                        since.filter(_ -> byHand.isEmpty()).flatMap(this::read)));
    }

    private static boolean counted(Quantity numbers) {
        return numbers.amount().signum() != 0;
    }

    private Optional<BigDecimal> read(Quantity numbers) {
        return Amount.read(kind, numbers.amount(), numbers.outOf());
    }

    /** Who was counted: the unit, or the whole agency. */
    public Optional<UnitId> of() {
        return whole ? Optional.empty() : Optional.of(unit);
    }
}
