package vn.hienluong.deadlines;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class OwnRuleRepository {

    private final JdbcClient jdbc;

    OwnRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Rule> all(AgencyId agency) {
        return jdbc.sql("""
                select key, amount, unit, source, valid_from from deadlines.own_rule
                where agency_id = :agency order by key, valid_from desc limit 2000
                """)
                .param("agency", agency.value())
                .query(Row.to(OwnRuleRepository::rule))
                .list();
    }

    /** @return false when the agency has one for this key from that very day */
    boolean insert(Rule rule, AgencyId agency) {
        return jdbc.sql("""
                insert into deadlines.own_rule (agency_id, id, key, amount, unit, source, valid_from)
                values (:agency, :id, :key, :amount, :unit, :source, :from)
                on conflict (agency_id, key, valid_from) do nothing
                """)
                        .param("agency", agency.value())
                        .param("id", Ids.next())
                        .param("key", rule.key())
                        .param("amount", rule.amount())
                        .param("unit", rule.unit().name())
                        .param("source", rule.source())
                        .param("from", rule.from())
                        .update()
                == 1;
    }

    private static Rule rule(Row row) throws SQLException {
        return new Rule(
                row.text("key"),
                row.number("amount"),
                row.choice("unit", RuleUnit.class),
                row.text("source"),
                row.day("valid_from"),
                Optional.empty(),
                true,
                true);
    }
}
