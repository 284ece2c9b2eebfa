package vn.hienluong.disclosure;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class ItemRepository {

    private static final String STANDING = """
            case when i.waived_at is not null then 'WAIVED'
                 when i.lapsed_on is not null then 'LAPSED'
                 when i.done_on is null and i.due_on >= cast(:today as date) then 'OPEN'
                 when i.done_on is null then 'MISSING'
                 when i.done_on <= i.due_on then 'ON_TIME'
                 else 'LATE' end
            """;
    private static final String SELECT =
            """
            select i.id, i.duty, i.subject_kind, i.subject_id, i.title, i.unit_id, i.arose_on, i.due_on, i.amount, i.counted,
                   i.source, i.stays, i.places, i.done_on, i.waived_reason,
            """ + STANDING + " as standing from disclosure.item i where i.agency_id = :agency";

    private final JdbcClient jdbc;

    ItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the duty was raised for this subject before */
    boolean insert(Item item, AgencyId agency) {
        return jdbc.sql("""
                insert into disclosure.item (agency_id, id, duty, subject_kind, subject_id, title, unit_id, arose_on, due_on,
                                             amount, counted, source, stays, places)
                values (:agency, :id, :duty, :kind, :subject, :title, :unit, :arose, :due,
                        :amount, :counted, :source, :stays, :places)
                on conflict (agency_id, duty, subject_id) where subject_id is not null do nothing
                """)
                        .param("agency", agency.value())
                        .param("id", item.id().value())
                        .param("duty", item.duty())
                        .param("kind", item.subject().map(Subject::kind).orElse(null))
                        .param("subject", item.subject().map(Subject::id).orElse(null))
                        .param("title", item.title())
                        .param("unit", item.unit().value())
                        .param("arose", item.arose())
                        .param("due", item.due())
                        .param("amount", item.amount())
                        .param("counted", item.counted().name())
                        .param("source", item.source())
                        .param("stays", item.stays().orElse(null))
                        .param(
                                "places",
                                item.places().stream().map(Place::name).sorted().toArray(String[]::new))
                        .update()
                == 1;
    }

    Optional<Item> find(ItemId id, LocalDate today, AgencyId agency) {
        return jdbc.sql(SELECT + " and i.id = :id")
                .param("agency", agency.value())
                .param("today", today)
                .param("id", id.value())
                .query(Row.to(ItemRepository::item))
                .optional();
    }

    List<Item> ofSubject(UUID subject, LocalDate today, AgencyId agency) {
        return jdbc.sql(SELECT + " and i.subject_id = :subject order by i.due_on, i.id limit 100")
                .param("agency", agency.value())
                .param("today", today)
                .param("subject", subject)
                .query(Row.to(ItemRepository::item))
                .list();
    }

    /** What these units still have to make public, the most urgent first. */
    List<Item> owed(Collection<UnitId> units, LocalDate today, int most, AgencyId agency) {
        return jdbc.sql(SELECT + """
                         and (i.done_on is null or i.lapsed_on is not null) and i.waived_at is null
                          and i.unit_id = any (:units)
                        order by i.due_on, i.id limit :most
                        """)
                .param("agency", agency.value())
                .param("today", today)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(Row.to(ItemRepository::item))
                .list();
    }

    List<Item> list(ItemFilter filter, Optional<Items.After> after, int most, LocalDate today, AgencyId agency) {
        boolean ascending = filter.show().ascending();
        var next = after.isEmpty() ? "" : " and (i.due_on, i.id) " + (ascending ? ">" : "<") + " (:due, :id)";
        var direction = ascending ? "" : " desc";
        var query = SELECT + filter.conditions() + next + " order by i.due_on" + direction + ", i.id" + direction
                + " limit :most";
        return jdbc.sql(query)
                .param("agency", agency.value())
                .param("today", today)
                .param("duty", filter.duty().orElse(null))
                .param("unit", filter.unit().map(UnitId::value).orElse(null))
                .param("from", filter.from().orElse(null))
                .param("to", filter.to().orElse(null))
                .param("due", after.map(Items.After::due).orElse(null))
                .param("id", after.map(Items.After::id).orElse(null))
                .param("most", most)
                .query(Row.to(ItemRepository::item))
                .list();
    }

    /** How many of each duty and unit stand how, one question for the whole board. */
    List<Items.Count> counts(ItemFilter filter, LocalDate today, AgencyId agency) {
        var query = "select i.duty, i.unit_id, " + STANDING
                + " as standing, count(*) as many from disclosure.item i where i.agency_id = :agency"
                + filter.conditions() + " group by 1, 2, 3 order by 1, 2, 3";
        return jdbc.sql(query)
                .param("agency", agency.value())
                .param("today", today)
                .param("duty", filter.duty().orElse(null))
                .param("unit", filter.unit().map(UnitId::value).orElse(null))
                .param("from", filter.from().orElse(null))
                .param("to", filter.to().orElse(null))
                .query(Row.to(row -> new Items.Count(
                        row.text("duty"),
                        row.id("unit_id", UnitId::new),
                        row.choice("standing", Standing.class),
                        row.number("many"))))
                .list();
    }

    void waive(ItemId id, String reason, String author, Instant at, AgencyId agency) {
        jdbc.sql("""
                update disclosure.item set waived_at = :at, waived_by = :author, waived_reason = :reason
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("at", Row.at(at))
                .param("author", author)
                .param("reason", reason)
                .update();
    }

    /**
     * Reads from what was posted and taken away whether the item is done: on the day on which it came to stand in all its
     * places. What was taken away before its time does not count; where it stood everywhere once, the item has lapsed.
     */
    void settle(ItemId id, AgencyId agency) {
        jdbc.sql("""
                with place as (
                  select p.place, min(f.begun_on) as ever_on, min(f.begun_on) filter (where not f.early) as kept_on,
                         max(f.ended_on) as ended_on
                  from disclosure.item i
                  cross join unnest(i.places) as p (place)
                  left join disclosure.fulfilment f on f.agency_id = i.agency_id and f.item_id = i.id and f.place = p.place
                  where i.agency_id = :agency and i.id = :id
                  group by p.place),
                whole as (
                  select bool_and(kept_on is not null) as kept, bool_and(ever_on is not null) as ever,
                         max(kept_on) as kept_on, max(ever_on) as ever_on,
                         max(ended_on) filter (where kept_on is null) as lapsed_on
                  from place)
                update disclosure.item i set
                  done_on = case when w.kept then w.kept_on when w.ever then w.ever_on end,
                  lapsed_on = case when w.ever and not w.kept then w.lapsed_on end
                from whole w
                where i.agency_id = :agency and i.id = :id
                """).param("agency", agency.value()).param("id", id.value()).update();
    }

    /** What is due by a day and nobody was reminded of, or is overdue and nobody was told that. */
    List<Item> toRemind(LocalDate near, LocalDate today, int most, AgencyId agency) {
        return jdbc.sql(SELECT + """
                         and i.done_on is null and i.waived_at is null and i.due_on <= :near
                          and (i.reminded is null or (i.reminded = 'NEAR' and i.due_on < :today))
                        order by i.due_on, i.id limit :most
                        """)
                .param("agency", agency.value())
                .param("today", today)
                .param("near", near)
                .param("most", most)
                .query(Row.to(ItemRepository::item))
                .list();
    }

    void reminded(Collection<Item> items, LocalDate today, AgencyId agency) {
        jdbc.sql("""
                update disclosure.item set reminded = case when due_on < :today then 'OVER' else 'NEAR' end
                where agency_id = :agency and id = any (:ids)
                """)
                .param("agency", agency.value())
                .param("today", today)
                .param("ids", items.stream().map(item -> item.id().value()).toArray(UUID[]::new))
                .update();
    }

    private static Item item(Row row) throws SQLException {
        var kind = row.maybeText("subject_kind");
        return new Item(
                row.id("id", ItemId::new),
                row.text("duty"),
                kind.isEmpty() ? Optional.empty() : Optional.of(new Subject(kind.get(), row.uuid("subject_id"))),
                row.text("title"),
                row.id("unit_id", UnitId::new),
                row.day("arose_on"),
                row.day("due_on"),
                row.number("amount"),
                row.choice("counted", RuleUnit.class),
                row.text("source"),
                row.maybeNumber("stays"),
                OwnDutyRepository.places(row),
                row.maybeDay("done_on"),
                row.maybeText("waived_reason"),
                row.choice("standing", Standing.class));
    }
}
