package vn.hienluong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;

/**
 * Rows in bulk, by SQL: what units would have written. An agency is copied row by row under another name; as every key
 * begins with the agency, the rest of it may stay.
 */
@Component
class Seeds {

    /** In the order in which their foreign keys allow. */
    private static final List<String> COPIED =
            List.of(resource("tables.txt").strip().split("\n"));

    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final Clock clock;

    Seeds(JdbcClient jdbc, @Qualifier("ownerDataSource") DataSource owner, Clock clock) {
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(owner);
        this.clock = clock;
    }

    /** What the server's own housekeeping would do within minutes of rows in bulk. */
    public void analyze() {
        owner.sql("analyze").update();
    }

    /** Every unit of the agency has sent every line that it owes; gives how many lines. */
    @Transactional
    public int reportAll(AgencyId agency) {
        var at = java.sql.Timestamp.from(clock.instant());
        jdbc.sql(resource("seed-reports.sql"))
                .param("agency", agency.value())
                .param("by", Ids.next())
                .param("at", at)
                .update();
        var sentences = resource("sentences.txt").strip().split("\n");
        int lines = jdbc.sql(resource("seed-lines.sql"))
                .param("agency", agency.value())
                .param("sentences", sentences)
                .param("at", at)
                .update();
        jdbc.sql(resource("seed-figures.sql")).param("agency", agency.value()).update();
        return lines;
    }

    /** Records to find, made up of these words. */
    @Transactional
    public void entries(AgencyId agency, List<String> words, int each) {
        jdbc.sql(resource("seed-entries.sql"))
                .param("agency", agency.value())
                .param("words", words.toArray(String[]::new))
                .param("size", words.size())
                .param("each", each)
                .update();
    }

    /** The same agency under other names, in one transaction that changes for whom it works. */
    @Transactional
    public void copy(AgencyId model, List<AgencyId> others) {
        for (var table : COPIED) {
            jdbc.sql("create temp table " + kept(table) + " on commit drop as select * from " + table
                            + " where agency_id = :model")
                    .param("model", model.value())
                    .update();
        }
        for (var other : others) {
            workFor(other.value());
            for (var table : COPIED) {
                var columns = columns(table);
                jdbc.sql("insert into %s (agency_id, %s) select :other, %s from %s"
                                .formatted(table, columns, columns, kept(table)))
                        .param("other", other.value())
                        .update();
            }
        }
        workFor(model.value());
    }

    private String columns(String table) {
        return jdbc.sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and not attisdropped and attname <> 'agency_id'
                        """).param("table", table).query(String.class).single();
    }

    private void workFor(UUID agency) {
        jdbc.sql("select set_config('hienluong.agency', :agency, true)")
                .param("agency", agency.toString())
                .query(String.class)
                .single();
    }

    private static String kept(String table) {
        return "kept_" + table.replace('.', '_');
    }

    private static String resource(String name) {
        try (var file = Objects.requireNonNull(Seeds.class.getResourceAsStream("/bench/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
