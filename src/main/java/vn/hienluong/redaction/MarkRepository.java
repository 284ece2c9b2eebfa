package vn.hienluong.redaction;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.Phrase;

@Repository
class MarkRepository {

    private final JdbcClient jdbc;

    MarkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RedactionId redaction, Mark mark, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into redaction.mark (agency_id, id, redaction_id, words, exact, reason, marked_by, marked_at)
                values (:agency, :id, :redaction, :words, :exact, :reason, :by, :at)
                """)
                .param("agency", agency.value())
                .param("id", mark.id().value())
                .param("redaction", redaction.value())
                .param("words", mark.phrase().map(Phrase::words).orElse(null))
                .param("exact", mark.phrase().map(Phrase::exact).orElse(false))
                .param("reason", mark.reason().name())
                .param("by", mark.by())
                .param("at", Row.at(at))
                .update();
        for (int number = 0; number < mark.areas().size(); number++) {
            insert(mark.id(), number, mark.areas().get(number), agency);
        }
    }

    private void insert(MarkId mark, int number, Area area, AgencyId agency) {
        jdbc.sql("""
                insert into redaction.spot (agency_id, mark_id, number, page, x, y, width, height)
                values (:agency, :mark, :number, :page, :x, :y, :width, :height)
                """)
                .param("agency", agency.value())
                .param("mark", mark.value())
                .param("number", number)
                .param("page", area.page())
                .param("x", area.left())
                .param("y", area.top())
                .param("width", area.width())
                .param("height", area.height())
                .update();
    }

    List<Mark> of(RedactionId redaction, AgencyId agency) {
        var areas = new LinkedHashMap<UUID, List<Area>>();
        var marks = new LinkedHashMap<UUID, Mark>();
        jdbc.sql("""
                select m.id, m.words, m.exact, m.reason, m.marked_by, s.page, s.x, s.y, s.width, s.height
                from redaction.mark m
                join redaction.spot s on s.agency_id = m.agency_id and s.mark_id = m.id
                where m.agency_id = :agency and m.redaction_id = :redaction
                order by m.id, s.number
                """)
                .param("agency", agency.value())
                .param("redaction", redaction.value())
                .query(Row.to(row -> {
                    marks.putIfAbsent(row.uuid("id"), mark(row));
                    return areas.computeIfAbsent(row.uuid("id"), _ -> new ArrayList<>())
                            .add(area(row));
                }))
                .list();
        return marks.values().stream()
                .map(mark -> new Mark(
                        mark.id(),
                        mark.phrase(),
                        mark.reason(),
                        areas.getOrDefault(mark.id().value(), List.of()),
                        mark.by()))
                .toList();
    }

    private static Mark mark(Row row) throws SQLException {
        var words = row.maybeText("words");
        Optional<Phrase> phrase =
                words.isPresent() ? Optional.of(new Phrase(words.get(), row.flag("exact"))) : Optional.empty();
        return new Mark(
                row.id("id", MarkId::new),
                phrase,
                row.choice("reason", Reason.class),
                List.of(),
                row.text("marked_by"));
    }

    private static Area area(Row row) throws SQLException {
        return new Area(row.number("page"), row.real("x"), row.real("y"), row.real("width"), row.real("height"));
    }

    void delete(RedactionId redaction, MarkId mark, AgencyId agency) {
        jdbc.sql("""
                delete from redaction.mark where agency_id = :agency and id = :mark and redaction_id = :redaction
                """)
                .param("agency", agency.value())
                .param("mark", mark.value())
                .param("redaction", redaction.value())
                .update();
    }
}
