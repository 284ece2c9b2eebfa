package vn.hienluong.dialogue.counting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.May;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;

/**
 * Questions whose last day was among these days, and how many of them were answered by it; what is not due yet, was set aside
 * or withdrawn is not counted. And how many were answered in these days at all, in time or not.
 */
@Component
class QuestionCounts implements MeasureSource {

    private static final String IN_TIME = "dialogue.measured." + "in-time";
    private static final String ANSWERED = "dialogue.measured." + "answered";

    private static final String COUNTED = """
            with asked as (
              select q.id, q.unit_id, q.due_on, (q.approved_at at time zone 'Asia/Ho_Chi_Minh')::date as answered_on
              from dialogue.question q
              where q.agency_id = :agency and q.status not in ('SET_ASIDE', 'WITHDRAWN')),
            counted as (
              select id, unit_id, case when :share then due_on else answered_on end as day,
                     (not :share or coalesce(answered_on <= due_on, false)) as inside
              from asked
              where case when :share
                then due_on between :from and :to and (due_on < :today or answered_on is not null)
                else answered_on between :from and :to end)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.byUnit(IN_TIME, Kind.SHARE), Measure.byUnit(ANSWERED, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(about(key, jdbc.sql(COUNTED + """
                , whole as (
                  select null::uuid as unit_id, count(*) filter (where inside) as amount,
                         case when :share then count(*) end as out_of, count(*) as records,
                         platform.digest(array_agg(id || ' ' || inside order by id)) as digest
                  from counted),
                units as (
                  select unit_id, count(*) filter (where inside), case when :share then count(*) end, count(*),
                         platform.digest(array_agg(id || ' ' || inside order by id))
                  from counted where unit_id is not null group by unit_id)
                select * from whole union all select * from units
                """), span, agency));
    }

    /** By their subject, for those who may open them. */
    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        if (!DialogueAction.VIEW.allowedTo(by)) {
            return List.of();
        }
        return about(key, jdbc.sql(COUNTED + """
                select c.id, coalesce(nullif(q.shown_subject, ''), q.subject) as said, c.day, c.inside
                from counted c join dialogue.question q on q.agency_id = :agency and q.id = c.id
                where (:whole or c.unit_id = any (:units)) and (:all or c.unit_id = any (:mine))
                order by c.day desc, c.id desc limit :most
                """), span, by.agency())
                .param("whole", units.isEmpty())
                .param("units", ids(units))
                .param("all", May.readsAll(by))
                .param("mine", ids(by.unitsAs(Role.UNIT_STAFF)))
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        row.text("said"),
                        row.day("day"),
                        Optional.of("/questions/" + row.uuid("id")),
                        row.flag("inside"))))
                .list();
    }

    private static UUID[] ids(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private JdbcClient.StatementSpec about(String key, JdbcClient.StatementSpec statement, Span span, AgencyId agency) {
        return statement
                .param("agency", agency.value())
                .param("share", key.equals(IN_TIME))
                .param("from", span.from())
                .param("to", span.to())
                .param("today", Time.today(clock));
    }
}
