package vn.hienluong.retention;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class RetentionRepository {

    record Decided(String kind, LocalDate from, int days, String document) {}

    private final JdbcClient jdbc;

    RetentionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest first. */
    List<Decided> rules(AgencyId agency) {
        return jdbc.sql("""
                select kind, valid_from, days, document from retention.rule
                where agency_id = :agency order by valid_from, id limit 1000
                """)
                .param("agency", agency.value())
                .query(Row.to(row ->
                        new Decided(row.text("kind"), row.day("valid_from"), row.number("days"), row.text("document"))))
                .list();
    }

    /** In the place of another from the same day on. */
    void insert(UUID id, RetentionRule rule, AgencyId agency) {
        jdbc.sql("""
                insert into retention.rule (agency_id, id, kind, valid_from, days, document)
                values (:agency, :id, :kind, :from, :days, :document)
                on conflict (agency_id, kind, valid_from) do update
                set id = excluded.id, days = excluded.days, document = excluded.document
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("kind", rule.kind())
                .param("from", rule.from())
                .param("days", rule.days())
                .param("document", rule.source())
                .update();
    }

    /** Adds what a batch removed to the figures of its run. */
    void removed(Removal removal, AgencyId agency) {
        jdbc.sql("""
                insert into retention.removal as r (agency_id, id, kind, older_than, removed, begun_at)
                values (:agency, :id, :kind, :olderThan, :removed, :at)
                on conflict (agency_id, id) do update set removed = r.removed + excluded.removed
                """)
                .param("agency", agency.value())
                .param("id", removal.id())
                .param("kind", removal.kind())
                .param("olderThan", Row.at(removal.olderThan()))
                .param("removed", removal.removed())
                .param("at", Row.at(removal.begun()))
                .update();
    }

    /** Runs that were not brought to their end, this one or one that was broken off. */
    List<Removal> unfinished(String kind, AgencyId agency) {
        return jdbc.sql("""
                select id, kind, older_than, removed, begun_at from retention.removal
                where agency_id = :agency and ended_at is null and kind = :kind order by id
                """)
                .param("agency", agency.value())
                .param("kind", kind)
                .query(Row.to(RetentionRepository::removal))
                .list();
    }

    void end(UUID removal, Instant at, AgencyId agency) {
        jdbc.sql("update retention.removal set ended_at = :at where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", removal)
                .param("at", Row.at(at))
                .update();
    }

    /** The latest first. */
    List<Removal> removals(int most, AgencyId agency) {
        return jdbc.sql("""
                select id, kind, older_than, removed, begun_at from retention.removal
                where agency_id = :agency order by id desc limit :most
                """)
                .param("agency", agency.value())
                .param("most", most)
                .query(Row.to(RetentionRepository::removal))
                .list();
    }

    /** Figures of runs grow old as well. */
    int forgetRemovals(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                delete from retention.removal where agency_id = :agency and id in (
                  select id from retention.removal where agency_id = :agency and begun_at < :before and ended_at is not null
                  order by id limit :most)
                """)
                .param("agency", agency.value())
                .param("before", Row.at(before))
                .param("most", most)
                .update();
    }

    private static Removal removal(Row row) throws SQLException {
        return new Removal(
                row.uuid("id"),
                row.text("kind"),
                row.instant("older_than"),
                row.big("removed"),
                row.instant("begun_at"));
    }
}
