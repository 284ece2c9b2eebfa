package vn.hienluong.federation.personal;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;

@Repository
class PersonalRepository {

    private final JdbcClient jdbc;

    PersonalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(UUID person, AgencyId agency) {
        for (var statement : new String[] {"""
            delete from federation.identity i using identity.membership m
            where m.agency_id = :agency and m.person_id = :person and i.account_id = m.account_id
              and not exists (select 1 from identity.membership o
                              where o.account_id = m.account_id and o.agency_id <> :agency)
            """, """
            delete from federation.said where agency_id = :agency and person_id = :person
            """, """
            delete from federation.unmatched where agency_id = :agency and person_id = :person
            """}) {
            jdbc.sql(statement)
                    .param("agency", agency.value())
                    .param("person", person)
                    .update();
        }
    }
}
