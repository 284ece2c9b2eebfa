package vn.hienluong.redaction;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.redaction.paper.Extra;
import vn.hienluong.redaction.paper.Redacted;
import vn.hienluong.redaction.paper.Sheet;

/** Redactions, as far as somebody may see them: their own, and for the head of the office all. */
@Repository
class RedactionRepository {

    private static final String SELECT = """
            select id, source_id, begun_by, begun_at, widths, heights, lettering, extras, asked, may_stay, version,
              result_id, made_at, made_by, marks, tried_areas, tried_words, tried_streams
            from redaction.redaction
            where agency_id = :agency and (person_id = :person or :all)
            """;
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    RedactionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Redaction redaction, Actor by) {
        var pages = redaction.pages();
        jdbc.sql("""
                insert into redaction.redaction (agency_id, id, source_id, person_id, begun_by, begun_at, widths, heights,
                  lettering, extras, asked, may_stay, version)
                values (:agency, :id, :source, :person, :by, :at, :widths, :heights, :lettering, :extras, '{}', '{}', 1)
                """)
                .param("agency", by.agency().value())
                .param("id", redaction.id().value())
                .param("source", redaction.source().value())
                .param("person", by.person().value())
                .param("by", redaction.by())
                .param("at", Row.at(redaction.begunAt()))
                .param("widths", texts(pages.stream().map(Sheet::width).toList()))
                .param("heights", texts(pages.stream().map(Sheet::height).toList()))
                .param("lettering", texts(pages.stream().map(Sheet::lettering).toList()))
                .param("extras", texts(redaction.extras()))
                .update();
    }

    Optional<Redaction> find(RedactionId id, Actor by) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", by.agency().value())
                .param("person", by.person().value())
                .param("all", by.has(Role.OFFICE_HEAD))
                .param("id", id.value())
                .query(Row.to(RedactionRepository::redaction))
                .optional();
    }

    List<Redaction> latest(Actor by) {
        return jdbc.sql(SELECT + " order by id desc limit :most")
                .param("agency", by.agency().value())
                .param("person", by.person().value())
                .param("all", by.has(Role.OFFICE_HEAD))
                .param("most", MOST)
                .query(Row.to(RedactionRepository::redaction))
                .list();
    }

    /** Gives false when it is finished, or is no longer what somebody has seen. Why it could not be made may have changed. */
    boolean touch(RedactionId id, int seen, Collection<String> asked, Collection<String> mayStay, AgencyId agency) {
        return jdbc.sql("""
                        with unsaid as (
                          delete from redaction.making
                          where agency_id = :agency and redaction_id = :id and refused is not null)
                        update redaction.redaction set version = version + 1, asked = :asked, may_stay = :mayStay
                        where agency_id = :agency and id = :id and version = :seen and result_id is null
                        """)
                        .param("agency", agency.value())
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("asked", texts(asked))
                        .param("mayStay", texts(mayStay))
                        .update()
                == 1;
    }

    /** Gives false when it is finished, or marks have changed since. */
    boolean made(RedactionId id, int seen, Redaction.Made made, AgencyId agency) {
        return jdbc.sql("""
                        update redaction.redaction
                        set version = version + 1, asked = '{}', result_id = :file, made_at = :at, made_by = :by,
                          marks = :marks, tried_areas = :areas, tried_words = :words, tried_streams = :streams
                        where agency_id = :agency and id = :id and version = :seen and result_id is null
                        """)
                        .param("agency", agency.value())
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("file", made.file().value())
                        .param("at", Row.at(made.at()))
                        .param("by", made.by())
                        .param("marks", made.marks())
                        .param("areas", made.tried().areas())
                        .param("words", made.tried().words())
                        .param("streams", made.tried().streams())
                        .update()
                == 1;
    }

    void delete(RedactionId id, AgencyId agency) {
        jdbc.sql("delete from redaction.redaction where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
    }

    boolean isSource(FileId file, AgencyId agency) {
        return jdbc.sql("""
                select exists (select 1 from redaction.redaction where agency_id = :agency and source_id = :file)
                """)
                .param("agency", agency.value())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    boolean isResult(FileId file, AgencyId agency) {
        return jdbc.sql("""
                select exists (select 1 from redaction.redaction where agency_id = :agency and result_id = :file)
                """)
                .param("agency", agency.value())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }

    private static Redaction redaction(Row row) throws SQLException {
        var made = row.maybeInstant("made_at");
        return new Redaction(
                row.id("id", RedactionId::new),
                row.id("source_id", FileId::new),
                row.text("begun_by"),
                row.instant("begun_at"),
                sheets(row.texts("widths"), row.texts("heights"), row.texts("lettering")),
                extras(row.texts("extras")),
                row.texts("asked"),
                new HashSet<>(row.texts("may_stay")),
                row.number("version"),
                made.isPresent() ? Optional.of(made(row, made.get())) : Optional.empty());
    }

    private static Redaction.Made made(Row row, Instant at) throws SQLException {
        return new Redaction.Made(
                row.id("result_id", FileId::new),
                at,
                row.text("made_by"),
                row.number("marks"),
                new Redacted.Tried(
                        row.texts("widths").size(),
                        row.number("tried_areas"),
                        row.number("tried_words"),
                        row.number("tried_streams")));
    }

    private static List<Sheet> sheets(List<String> widths, List<String> heights, List<String> lettering) {
        var sheets = new ArrayList<Sheet>();
        for (int page = 0; page < widths.size(); page++) {
            sheets.add(new Sheet(
                    Double.parseDouble(widths.get(page)),
                    Double.parseDouble(heights.get(page)),
                    Sheet.Lettering.valueOf(lettering.get(page))));
        }
        return sheets;
    }

    private static Set<Extra> extras(List<String> names) {
        var extras = EnumSet.noneOf(Extra.class);
        Arrays.stream(Extra.values())
                .filter(extra -> names.contains(extra.name()))
                .forEach(extras::add);
        return extras;
    }
}
