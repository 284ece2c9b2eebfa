package vn.hienluong.information.standing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.information.InformationAction;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;

/** How it stands with the requests of a year, by unit: whoever does not read the whole register sees their own units. */
@Component
public class Standings {

    /** Each request stands in one of them. */
    public enum Standing {
        OPEN,
        LATE,
        WAITS_FOR_ASKER,
        ANSWERED_IN_TIME,
        ANSWERED_LATE,
        REFUSED,
        WITHDRAWN,
        SET_ASIDE
    }

    /** @param unit nothing while no unit has it */
    public record Count(Optional<UnitId> unit, Standing standing, int many) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the year of the number. */
    @Transactional(readOnly = true)
    public List<Count> of(int year, Actor by) {
        by.require(InformationAction.VIEW);
        return jdbc.sql("""
                select unit_id, standing, count(*) as many
                from (
                  select unit_id,
                         case when status in ('WITHDRAWN', 'SET_ASIDE', 'REFUSED') then status
                              when status = 'CLARIFYING' then 'WAITS_FOR_ASKER'
                              when status = 'ANSWERED' then
                                case when (decided_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on
                                     then 'ANSWERED_IN_TIME' else 'ANSWERED_LATE' end
                              when due_on < :today then 'LATE'
                              else 'OPEN' end as standing
                  from information.request
                  where agency_id = :agency and year = :year and (:all or unit_id = any (:own))) as each
                group by unit_id, standing
                order by unit_id nulls first, standing
                """)
                .param("agency", by.agency().value())
                .param("year", year)
                .param("today", Time.today(clock))
                .param("all", InformationAction.READ_ALL.allowedTo(by))
                .param(
                        "own",
                        by.unitsAs(Role.UNIT_STAFF).stream().map(UnitId::value).toArray(UUID[]::new))
                .query(Row.to(row -> new Count(
                        row.maybeId("unit_id", UnitId::new),
                        row.choice("standing", Standing.class),
                        row.number("many"))))
                .list();
    }
}
