package vn.hienluong.measures;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.Row;

/** What a measure says for some days: of the whole agency, and of each unit that has any. */
public record Amounts(Amount whole, Map<UnitId, Amount> byUnit) {

    private record Line(Optional<UnitId> unit, Amount amount) {}

    public Amounts {
        byUnit = Map.copyOf(byUnit);
    }

    /**
     * Reads a statement that gives {@code unit_id} (null for the whole agency), {@code amount}, {@code out_of},
     * {@code records} and {@code digest}, as {@code group by grouping sets ((), (unit_id))} makes them.
     */
    public static Amounts of(JdbcClient.StatementSpec counted) {
        var byUnit = new HashMap<UnitId, Amount>();
        var whole = Amount.NONE;
        for (var line : counted.query(Row.to(Amounts::line)).list()) {
            if (line.unit().isPresent()) {
                byUnit.put(line.unit().get(), line.amount());
            } else {
                whole = line.amount();
            }
        }
        return new Amounts(whole, byUnit);
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.maybeId("unit_id", UnitId::new),
                new Amount(
                        row.maybeDecimal("amount").orElse(BigDecimal.ZERO),
                        row.maybeDecimal("out_of"),
                        row.big("records"),
                        row.text("digest")));
    }

    public Amount of(UnitId unit) {
        return byUnit.getOrDefault(unit, Amount.NONE);
    }

    /** Whatever was asked of a unit that is no more is told of those that stand in its place. */
    Amounts inherited(Map<UnitId, Set<UnitId>> heirs) {
        var today = new HashMap<UnitId, Amount>();
        byUnit.forEach((unit, amount) ->
                heirs.getOrDefault(unit, Set.of(unit)).forEach(heir -> today.merge(heir, amount, Amount::and)));
        return new Amounts(whole, today);
    }
}
