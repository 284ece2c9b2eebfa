package vn.hienluong.information.personal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.SubjectDirectory;
import vn.hienluong.privacy.Whose;

/** Those who asked, each known by their request: the same name twice may be two people. */
@Component
class Askers implements SubjectDirectory {

    private final JdbcClient jdbc;

    Askers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Whose kind() {
        return Whose.CITIZEN;
    }

    @Override
    public List<DataSubject> find(String words, AgencyId agency) {
        return jdbc.sql("""
                select request_id, name from information.asker
                where agency_id = :agency and erased_at is null
                  and (search.fold(name) like '%' || search.fold(:words) || '%' or lower(email) = lower(:words)
                       or regexp_replace(phone, '\\D', '', 'g') = nullif(regexp_replace(:words, '\\D', '', 'g'), ''))
                order by name, request_id desc limit :most
                """)
                .param("agency", agency.value())
                .param("words", words.replaceAll("[%\\\\]", " ").strip())
                .param("most", MOST)
                .query(Row.to(Askers::subject))
                .list();
    }

    @Override
    public Optional<DataSubject> named(UUID id, AgencyId agency) {
        return jdbc.sql("""
                select request_id, name from information.asker
                where agency_id = :agency and request_id = :id and erased_at is null
                """)
                .param("agency", agency.value())
                .param("id", id)
                .query(Row.to(Askers::subject))
                .optional();
    }

    private static DataSubject subject(Row row) throws SQLException {
        return new DataSubject(Whose.CITIZEN, row.uuid("request_id"), row.text("name"), false);
    }
}
