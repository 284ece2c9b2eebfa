package vn.hienluong.disclosure;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** What an agency has added to the duties of the law, and what it has switched off. */
@Repository
class OwnDutyRepository {

    /** MonthDay writes itself as --MM-DD. */
    private static final String NO_YEAR = "--";

    private final JdbcClient jdbc;

    OwnDutyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnDuty> all(AgencyId agency) {
        return jdbc.sql("""
                select id, name, source, unit_id, places, amount, counted, stays, yearly, valid_from, valid_to
                from disclosure.own_duty where agency_id = :agency order by name, id limit 500
                """)
                .param("agency", agency.value())
                .query(Row.to(OwnDutyRepository::duty))
                .list();
    }

    void insert(OwnDuty duty, AgencyId agency) {
        jdbc.sql("""
                insert into disclosure.own_duty (agency_id, id, name, source, unit_id, places, amount, counted, stays, yearly,
                                                 valid_from, valid_to)
                values (:agency, :id, :name, :source, :unit, :places, :amount, :counted, :stays, :yearly, :from, :to)
                """)
                .param("agency", agency.value())
                .param("id", duty.id())
                .param("name", duty.name())
                .param("source", duty.source())
                .param("unit", duty.unit().value())
                .param(
                        "places",
                        duty.places().stream().map(Place::name).sorted().toArray(String[]::new))
                .param("amount", duty.amount())
                .param("counted", duty.counted().name())
                .param("stays", duty.stays().orElse(null))
                .param(
                        "yearly",
                        duty.yearly()
                                .map(day -> day.toString().substring(NO_YEAR.length()))
                                .orElse(null))
                .param("from", duty.from())
                .param("to", duty.to().orElse(null))
                .update();
    }

    /** @return false when there is no such duty, or it has ended already */
    boolean end(UUID id, LocalDate last, AgencyId agency) {
        return jdbc.sql("""
                update disclosure.own_duty set valid_to = :last
                where agency_id = :agency and id = :id and valid_to is null
                """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("last", last)
                        .update()
                == 1;
    }

    /** Why each duty of the law that the agency does not have is off. */
    Map<String, String> switchedOff(AgencyId agency) {
        record Off(String duty, String reason) {}
        return jdbc
                .sql("select duty, reason from disclosure.switched_off where agency_id = :agency order by duty")
                .param("agency", agency.value())
                .query(Row.to(row -> new Off(row.text("duty"), row.text("reason"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Off::duty, Off::reason));
    }

    void switchOff(String duty, String reason, LocalDate since, AgencyId agency) {
        jdbc.sql("""
                insert into disclosure.switched_off (agency_id, duty, reason, since) values (:agency, :duty, :reason, :since)
                on conflict (agency_id, duty) do update set reason = :reason
                """)
                .param("agency", agency.value())
                .param("duty", duty)
                .param("reason", reason)
                .param("since", since)
                .update();
    }

    boolean switchOn(String duty, AgencyId agency) {
        return jdbc.sql("delete from disclosure.switched_off where agency_id = :agency and duty = :duty")
                        .param("agency", agency.value())
                        .param("duty", duty)
                        .update()
                == 1;
    }

    private static OwnDuty duty(Row row) throws SQLException {
        return new OwnDuty(
                row.uuid("id"),
                row.text("name"),
                row.text("source"),
                row.id("unit_id", UnitId::new),
                places(row),
                row.number("amount"),
                row.choice("counted", RuleUnit.class),
                row.maybeNumber("stays"),
                row.maybeText("yearly").map(day -> MonthDay.parse(NO_YEAR + day)),
                row.day("valid_from"),
                row.maybeDay("valid_to"));
    }

    static Set<Place> places(Row row) throws SQLException {
        return row.texts("places").stream().map(Place::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
