package vn.hienluong.information.published;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.files.FileId;
import vn.hienluong.information.RequestId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/**
 * What everybody may read of answered requests. Each statement reads the view {@code information.public_log} and nothing
 * else says what is public (ADR 0025): lists, pages, files, the search and the sitemap of the site.
 */
@Component
public class PublicLog {

    /** Where it is read, behind the address of a site. */
    public static final String ADDRESS = "/thong-tin-da-cung-cap";

    /** So many on a page. */
    public static final int PAGE = 20;

    private static final int MOST_FOUND = 10;
    private static final int MOST = 5_000;

    private static final String SELECT = """
            select request_id, title, question, answer, with_files, approved_at, arrived_on, answered_on
            from information.public_log
            where agency_id = :agency
            """;

    /**
     * One of them.
     *
     * @param publishedAt when it was approved
     */
    public record Shown(
            RequestId id,
            String title,
            String question,
            String answer,
            boolean withFiles,
            Instant publishedAt,
            LocalDate arrived,
            LocalDate answered) {}

    private final JdbcClient jdbc;

    PublicLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Shown> list(Optional<Shown> after, AgencyId agency) {
        return jdbc.sql(SELECT + """
                 and (cast(:at as timestamptz) is null or (approved_at, request_id) < (cast(:at as timestamptz), cast(:id as uuid)))
                order by approved_at desc, request_id desc limit :most
                """)
                .param("agency", agency.value())
                .param("at", Row.at(after.map(Shown::publishedAt).orElse(null)))
                .param("id", after.map(one -> one.id().value()).orElse(null))
                .param("most", PAGE)
                .query(Row.to(PublicLog::shown))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Shown> all(AgencyId agency) {
        return jdbc.sql(SELECT + " order by approved_at desc, request_id desc limit :most")
                .param("agency", agency.value())
                .param("most", MOST)
                .query(Row.to(PublicLog::shown))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Shown> find(RequestId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and request_id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(PublicLog::shown))
                .optional();
    }

    /** Those with all the words in them, with or without diacritics. */
    @Transactional(readOnly = true)
    public List<Shown> search(String words, AgencyId agency) {
        return jdbc.sql(SELECT + """
                 and search.fold(title || ' ' || question || ' ' || answer) like all (
                   select '%' || piece || '%' from regexp_split_to_table(trim(search.fold(:words)), '\\s+') piece)
                order by approved_at desc, request_id desc limit :most
                """)
                .param("agency", agency.value())
                .param("words", words.replaceAll("[%\\\\]", " "))
                .param("most", MOST_FOUND)
                .query(Row.to(PublicLog::shown))
                .list();
    }

    /** Files of the answer that are public with it. */
    @Transactional(readOnly = true)
    public List<FileId> files(RequestId id, AgencyId agency) {
        return jdbc.sql("""
                select f.file_id from information.public_log l
                join information.request_file f on f.agency_id = l.agency_id and f.request_id = l.request_id and f.answer
                where l.agency_id = :agency and l.request_id = :id and l.with_files
                order by f.added_at, f.file_id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(row -> row.id("file_id", FileId::new)))
                .list();
    }

    private static Shown shown(Row row) throws SQLException {
        return new Shown(
                row.id("request_id", RequestId::new),
                row.text("title"),
                row.text("question"),
                row.text("answer"),
                row.flag("with_files"),
                row.instant("approved_at"),
                row.day("arrived_on"),
                row.day("answered_on"));
    }
}
