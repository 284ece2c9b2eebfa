package vn.hienluong.dialogue.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.search.Question;

/**
 * What the public may read of questions at a moment. It asks for no permission and knows no reader: everybody sees the same.
 * The caller says the moment once for a request and works for the agency ({@code Tenancy}).
 */
@Component
public class OpenQuestions {

    /** Where a page of the list ended. */
    public record Place(Instant answeredAt, UUID id) {}

    private static final String SELECT = """
            select v.id, v.slug, v.shown_subject, v.shown_words, v.answer, case when v.may_name then v.asker_name end as name,
                   v.unit_id, v.asked_at, v.approved_at
            from dialogue.visible(:at) v
            where v.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    OpenQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was answered last, first. */
    @Transactional(readOnly = true)
    public List<OpenQuestion> list(Optional<Place> after, int most, Instant at, AgencyId agency) {
        return jdbc.sql(SELECT
                        + (after.isPresent() ? " and (v.approved_at, v.id) < (:answered, :after)" : "")
                        + " order by v.approved_at desc, v.id desc limit :most")
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("answered", Row.at(after.map(Place::answeredAt).orElse(null)))
                .param("after", after.map(Place::id).orElse(null))
                .param("most", most)
                .query(Row.to(OpenQuestions::question))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<OpenQuestion> one(String slug, Instant at, AgencyId agency) {
        return jdbc.sql(SELECT + " and v.slug = :slug")
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("slug", slug)
                .query(Row.to(OpenQuestions::question))
                .optional();
    }

    /** The best first; words with or without diacritics. One agency's answers are read through, which are some thousands. */
    @Transactional(readOnly = true)
    public List<OpenQuestion> find(String typed, int most, Instant at, AgencyId agency) {
        var question = Question.of(typed);
        if (question.empty()) {
            return List.of();
        }
        // what is asked for is made once, not for each row
        return jdbc.sql("with a as materialized (select search.asked(:pieces, :goesOn) as words) " + SELECT + """
                 and v.folded @@ (select words from a)
                order by ts_rank(v.folded, (select words from a), 1) desc, v.approved_at desc, v.id desc
                limit :most
                """)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("pieces", question.pieces().toArray(String[]::new))
                .param("goesOn", question.goesOn())
                .param("most", most)
                .query(Row.to(OpenQuestions::question))
                .list();
    }

    private static OpenQuestion question(Row row) throws SQLException {
        return new OpenQuestion(
                row.uuid("id"),
                row.text("slug"),
                row.text("shown_subject"),
                row.text("shown_words"),
                row.text("answer"),
                row.maybeText("name").filter(name -> !name.isEmpty()),
                row.id("unit_id", UnitId::new),
                row.instant("asked_at"),
                row.instant("approved_at"));
    }
}
