package vn.hienluong.dialogue.counting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Words;

/** Comments on drafts that arrived in these days; what was set aside is none. */
@Component
class CommentCounts implements MeasureSource {

    private static final String COMMENTS = "dialogue.measured." + "comments";

    private final JdbcClient jdbc;
    private final Words words;

    CommentCounts(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.ofTheAgency(COMMENTS, Kind.COUNT));
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        return Amounts.of(jdbc.sql("""
                select null::uuid as unit_id, count(*) as amount, null::numeric as out_of, count(*) as records,
                       platform.digest(array_agg(id::text order by id)) as digest
                from dialogue.comment
                where agency_id = :agency and arrived_on between :from and :to and set_aside_at is null
                """)
                .param("agency", agency.value())
                .param("from", span.from())
                .param("to", span.to()));
    }

    /** Neither who commented nor what they said: which draft, and when. */
    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        if (!DialogueAction.VIEW.allowedTo(by)) {
            return List.of();
        }
        var text = words.in(Words.VIETNAMESE);
        return jdbc.sql("""
                select publication_id, kind, arrived_on from dialogue.comment
                where agency_id = :agency and arrived_on between :from and :to and set_aside_at is null
                order by arrived_on desc, id desc limit :most
                """)
                .param("agency", by.agency().value())
                .param("from", span.from())
                .param("to", span.to())
                .param("most", MOST)
                .query(Row.to(row -> new Counted(
                        text.say("dialogue.commenter." + row.text("kind").toLowerCase(java.util.Locale.ROOT)),
                        row.day("arrived_on"),
                        Optional.of("/consultations/" + row.uuid("publication_id")),
                        true)))
                .list();
    }
}
