package vn.hienluong.redaction.personal;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class PersonalRepository {

    private final JdbcClient jdbc;

    PersonalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of files that were made before; gives of how many. */
    int forgetWords(Instant before, int most, AgencyId agency) {
        return jdbc.sql("""
                with old as materialized (
                  select r.id from redaction.redaction r
                  where r.agency_id = :agency and r.made_at < :before
                    and (r.may_stay <> '{}' or exists (select 1 from redaction.mark m
                      where m.agency_id = :agency and m.redaction_id = r.id and m.words is not null))
                  order by r.id limit :most for update skip locked),
                unsaid as (
                  update redaction.mark set words = null, exact = false
                  where agency_id = :agency and redaction_id in (select id from old))
                update redaction.redaction set may_stay = '{}'
                where agency_id = :agency and id in (select id from old)
                """)
                .param("agency", agency.value())
                .param("before", Row.at(before))
                .param("most", most)
                .update();
    }
}
