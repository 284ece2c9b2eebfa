package vn.hienluong.organization;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class UnitRepository {

    private static final String COLUMNS = """
            select u.id, u.kind, n.name, n.short_name, u.counts_among_all, u.own_seal, u.valid_from, u.valid_to
            """;

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> on(LocalDate day, AgencyId agency) {
        return jdbc.sql(COLUMNS + """
                from organization.unit u
                join organization.unit_name n on n.agency_id = u.agency_id and n.unit_id = u.id
                where u.agency_id = :agency
                  and daterange(u.valid_from, u.valid_to) @> :day and daterange(n.valid_from, n.valid_to) @> :day
                order by u.position, u.id
                """)
                .param("agency", agency.value())
                .param("day", day)
                .query(Row.to(UnitRepository::unit))
                .list();
    }

    List<Unit> ever(AgencyId agency) {
        return jdbc.sql(COLUMNS + """
                from organization.unit u
                join lateral (
                  select name, short_name from organization.unit_name n
                  where n.agency_id = u.agency_id and n.unit_id = u.id
                  order by n.valid_from desc limit 1) n on true
                where u.agency_id = :agency
                order by u.position, u.id
                """)
                .param("agency", agency.value())
                .query(Row.to(UnitRepository::unit))
                .list();
    }

    Unit insert(NewUnit unit, LocalDate from, AgencyId agency) {
        var id = UnitId.next();
        jdbc.sql("""
                insert into organization.unit (agency_id, id, kind, counts_among_all, own_seal, valid_from, position)
                select :agency, :id, :kind, :counts, :seal, :from, coalesce(max(position), 0) + 1
                from organization.unit where agency_id = :agency
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("kind", unit.kind().name())
                .param("counts", unit.countsAmongAll())
                .param("seal", unit.ownSeal())
                .param("from", from)
                .update();
        insertName(id, unit.name(), unit.shortName(), from, agency);
        return new Unit(
                id,
                unit.kind(),
                unit.name(),
                unit.shortName(),
                unit.countsAmongAll(),
                unit.ownSeal(),
                from,
                Optional.empty());
    }

    /** The old name ends the day before; a name given for the same day or later is replaced. */
    void rename(UnitId unit, String name, String shortName, LocalDate from, AgencyId agency) {
        jdbc.sql("""
                delete from organization.unit_name
                where agency_id = :agency and unit_id = :unit and valid_from >= :from
                """)
                .param("agency", agency.value())
                .param("unit", unit.value())
                .param("from", from)
                .update();
        jdbc.sql("""
                update organization.unit_name set valid_to = :from
                where agency_id = :agency and unit_id = :unit and (valid_to is null or valid_to > :from)
                """)
                .param("agency", agency.value())
                .param("unit", unit.value())
                .param("from", from)
                .update();
        insertName(unit, name, shortName, from, agency);
    }

    boolean close(UnitId unit, LocalDate from, AgencyId agency) {
        return jdbc.sql("""
                update organization.unit set valid_to = :from
                where agency_id = :agency and id = :unit and valid_from < :from and valid_to is null
                """)
                        .param("agency", agency.value())
                        .param("unit", unit.value())
                        .param("from", from)
                        .update()
                == 1;
    }

    List<UnitAlias> aliases(AgencyId agency) {
        return jdbc.sql("""
                select unit_id, alias from organization.unit_alias where agency_id = :agency order by alias, id
                """)
                .param("agency", agency.value())
                .query(Row.to(row -> new UnitAlias(row.id("unit_id", UnitId::new), row.text("alias"))))
                .list();
    }

    void remember(UnitAlias alias, String folded, AgencyId agency) {
        jdbc.sql("""
                insert into organization.unit_alias (agency_id, id, unit_id, alias, folded)
                values (:agency, :id, :unit, :alias, :folded)
                on conflict (agency_id, folded) do update set unit_id = excluded.unit_id, alias = excluded.alias
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("unit", alias.unit().value())
                .param("alias", alias.alias())
                .param("folded", folded)
                .update();
    }

    boolean forget(UnitId unit, String folded, AgencyId agency) {
        return jdbc.sql("""
                delete from organization.unit_alias
                where agency_id = :agency and folded = :folded and unit_id = :unit
                """)
                        .param("agency", agency.value())
                        .param("folded", folded)
                        .param("unit", unit.value())
                        .update()
                == 1;
    }

    private void insertName(UnitId unit, String name, String shortName, LocalDate from, AgencyId agency) {
        jdbc.sql("""
                insert into organization.unit_name (agency_id, id, unit_id, name, short_name, valid_from)
                values (:agency, :id, :unit, :name, :short, :from)
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("unit", unit.value())
                .param("name", name)
                .param("short", shortName)
                .param("from", from)
                .update();
    }

    private static Unit unit(Row row) throws SQLException {
        return new Unit(
                row.id("id", UnitId::new),
                row.choice("kind", UnitKind.class),
                row.text("name"),
                row.text("short_name"),
                row.flag("counts_among_all"),
                row.flag("own_seal"),
                row.day("valid_from"),
                row.maybeDay("valid_to"));
    }
}
