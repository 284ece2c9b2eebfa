package vn.hienluong.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;

/** Asks a room's own query about somebody, and takes every row as it comes. */
@Component
public class Copies {

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param table that the room declared
     * @param query names {@code :agency} and {@code :person}; {@code :signature} where a record keeps a name and no id,
     *     which is nothing where a namesake could be meant; {@code limit :most}
     */
    public Extract of(String table, String query, DataSubject subject, AgencyId agency) {
        return new Extract(
                table,
                jdbc.sql(query)
                        .param("agency", agency.value())
                        .param("person", subject.id())
                        .param("signature", subject.signature().orElse(null))
                        .param("most", Extract.MOST)
                        .query()
                        .listOfRows());
    }
}
