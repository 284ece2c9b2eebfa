package vn.hienluong.reports.taken;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.Span;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.reports.taken.TakenFigure.ByHand;
import vn.hienluong.reports.taken.TakenFigure.Quantity;

@Repository
class TakenFigureRepository {

    private static final String SELECT = """
            select id, period_id, unit_id, task_id, measure, label, measured_in, kind, whole, from_day, to_day, amount,
                   out_of, since_january, since_out_of, records, digest, taken_at, changed_amount, changed_out_of,
                   changed_because, changed_by, changed_at
            from reports.taken_figure
            where agency_id = :agency
            """;

    private static final String KEEP = """
            insert into reports.taken_figure (agency_id, id, period_id, unit_id, task_id, measure, label, measured_in,
                                              kind, whole, from_day, to_day, amount, out_of, since_january,
                                              since_out_of, records, digest, taken_at)
            select :agency, n.id, n.period, n.unit, n.task, n.measure, n.label, n.measured_in, n.kind, n.whole,
                   n.from_day::date, n.to_day::date, n.amount::numeric, nullif(n.out_of, '')::numeric,
                   nullif(n.since, '')::numeric, nullif(n.since_out_of, '')::numeric, n.records::bigint, n.digest,
                   n.at::timestamptz
            from unnest(:ids, :periods, :units, :tasks, :measures, :labels, :measuredIns, :kinds, :wholes, :froms,
                        :tos, :amounts, :outOfs, :sinces, :sinceOutOfs, :records, :digests, :ats)
                 as n (id, period, unit, task, measure, label, measured_in, kind, whole, from_day, to_day, amount,
                       out_of, since, since_out_of, records, digest, at)
            order by n.unit, n.task, n.measure
            on conflict (agency_id, period_id, unit_id, task_id, measure) do update
              set label = excluded.label, measured_in = excluded.measured_in, kind = excluded.kind,
                  whole = excluded.whole, from_day = excluded.from_day, to_day = excluded.to_day,
                  amount = excluded.amount, out_of = excluded.out_of, since_january = excluded.since_january,
                  since_out_of = excluded.since_out_of, records = excluded.records, digest = excluded.digest,
                  taken_at = excluded.taken_at
            """;

    private final JdbcClient jdbc;

    TakenFigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TakenFigure> of(PeriodId period, AgencyId agency) {
        return jdbc.sql(SELECT + " and period_id = :period order by unit_id, task_id, measure")
                .param("agency", agency.value())
                .param("period", period.value())
                .query(Row.to(TakenFigureRepository::figure))
                .list();
    }

    List<TakenFigure> of(PeriodId period, UnitId unit, AgencyId agency) {
        return jdbc.sql(SELECT + " and period_id = :period and unit_id = :unit order by task_id, measure")
                .param("agency", agency.value())
                .param("period", period.value())
                .param("unit", unit.value())
                .query(Row.to(TakenFigureRepository::figure))
                .list();
    }

    List<TakenFigure> of(
            Collection<PeriodId> periods, Collection<UnitId> units, Collection<TaskId> tasks, AgencyId agency) {
        return jdbc.sql(SELECT + """
                 and period_id = any (:periods) and unit_id = any (:units) and task_id = any (:tasks)
                order by period_id, unit_id, task_id, measure
                """)
                .param("agency", agency.value())
                .param("periods", periods.stream().map(PeriodId::value).toArray(UUID[]::new))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("tasks", tasks.stream().map(TaskId::value).toArray(UUID[]::new))
                .query(Row.to(TakenFigureRepository::figure))
                .list();
    }

    /** What was taken before is taken anew, always in the same order: two at once must not wait for each other. */
    void keep(List<TakenFigure> figures, AgencyId agency) {
        jdbc.sql(KEEP)
                .param("agency", agency.value())
                .param("ids", uuids(figures, TakenFigure::id))
                .param("periods", uuids(figures, one -> one.period().value()))
                .param("units", uuids(figures, one -> one.unit().value()))
                .param("tasks", uuids(figures, one -> one.task().value()))
                .param("measures", texts(figures, TakenFigure::measure))
                .param("labels", texts(figures, TakenFigure::label))
                .param("measuredIns", texts(figures, TakenFigure::measuredIn))
                .param("kinds", texts(figures, one -> one.kind().name()))
                .param("wholes", figures.stream().map(TakenFigure::whole).toArray(Boolean[]::new))
                .param("froms", texts(figures, one -> one.span().from().toString()))
                .param("tos", texts(figures, one -> one.span().to().toString()))
                .param(
                        "amounts",
                        texts(figures, one -> plain(Optional.of(one.taken().amount()))))
                .param("outOfs", texts(figures, one -> plain(one.taken().outOf())))
                .param("sinces", texts(figures, one -> plain(one.since().map(Quantity::amount))))
                .param("sinceOutOfs", texts(figures, one -> plain(one.since().flatMap(Quantity::outOf))))
                .param("records", texts(figures, one -> Long.toString(one.records())))
                .param("digests", texts(figures, TakenFigure::digest))
                .param("ats", texts(figures, one -> one.takenAt().toString()))
                .update();
    }

    void forget(Collection<UUID> figures, AgencyId agency) {
        jdbc.sql("delete from reports.taken_figure where agency_id = :agency and id = any (:ids)")
                .param("agency", agency.value())
                .param("ids", figures.toArray(UUID[]::new))
                .update();
    }

    void change(UUID figure, ByHand byHand, AgencyId agency) {
        jdbc.sql("""
                update reports.taken_figure
                set changed_amount = :amount, changed_out_of = :outOf, changed_because = :because, changed_by = :by,
                    changed_at = :at
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", figure)
                .param("amount", byHand.numbers().amount())
                .param("outOf", byHand.numbers().outOf().orElse(null))
                .param("because", byHand.because())
                .param("by", byHand.by())
                .param("at", Row.at(byHand.at()))
                .update();
    }

    void restore(UUID figure, AgencyId agency) {
        jdbc.sql("""
                update reports.taken_figure
                set changed_amount = null, changed_out_of = null, changed_because = null, changed_by = null,
                    changed_at = null
                where agency_id = :agency and id = :id
                """).param("agency", agency.value()).param("id", figure).update();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static UUID[] uuids(List<TakenFigure> figures, Function<TakenFigure, UUID> id) {
        return figures.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<TakenFigure> figures, Function<TakenFigure, String> text) {
        return figures.stream().map(text).toArray(String[]::new);
    }

    private static TakenFigure figure(Row row) throws SQLException {
        var since = row.maybeDecimal("since_january");
        var sinceOutOf = row.maybeDecimal("since_out_of");
        return new TakenFigure(
                row.uuid("id"),
                row.id("period_id", PeriodId::new),
                row.id("unit_id", UnitId::new),
                row.id("task_id", TaskId::new),
                row.text("measure"),
                row.text("label"),
                row.text("measured_in"),
                row.choice("kind", Kind.class),
                row.flag("whole"),
                new Span(row.day("from_day"), row.day("to_day")),
                new Quantity(row.maybeDecimal("amount").orElseThrow(), row.maybeDecimal("out_of")),
                since.map(amount -> new Quantity(amount, sinceOutOf)),
                row.big("records"),
                row.text("digest"),
                row.instant("taken_at"),
                byHand(row));
    }

    private static Optional<ByHand> byHand(Row row) throws SQLException {
        Optional<Instant> at = row.maybeInstant("changed_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new ByHand(
                        new Quantity(
                                row.maybeDecimal("changed_amount").orElseThrow(), row.maybeDecimal("changed_out_of")),
                        row.text("changed_because"),
                        row.text("changed_by"),
                        at.get()));
    }
}
