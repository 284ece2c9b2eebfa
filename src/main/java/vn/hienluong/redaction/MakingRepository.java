package vn.hienluong.redaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Row;

@Repository
class MakingRepository {

    private final JdbcClient jdbc;

    MakingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a program left unfinished; {@code tries} with the one that begins now. */
    record Left(RedactionId id, PersonId askedBy, int tries) {}

    /** Gives false while somebody makes it. */
    boolean begin(RedactionId id, int steps, Instant now, Actor by) {
        return jdbc.sql("""
                        insert into redaction.making as m
                          (agency_id, redaction_id, begun_at, alive_at, steps, done, asked_by, tries)
                        values (:agency, :id, :now, :now, :steps, 0, :person, 1)
                        on conflict (agency_id, redaction_id) do update
                          set begun_at = :now, alive_at = :now, steps = :steps, done = 0, refused = null,
                              asked_by = :person, tries = 1
                          where m.refused is not null or m.alive_at < :silent
                        """)
                        .param("agency", by.agency().value())
                        .param("person", by.person().value())
                        .param("id", id.value())
                        .param("now", Row.at(now))
                        .param("silent", Row.at(now.minus(Making.SILENCE)))
                        .param("steps", steps)
                        .update()
                == 1;
    }

    /** Begins one anew that shows no sign of life, the oldest first; no two programs take the same. */
    Optional<Left> takeUp(Instant now, AgencyId agency) {
        return jdbc.sql("""
                with silent as (
                  select redaction_id from redaction.making
                  where agency_id = :agency and refused is null and alive_at < :silent
                  order by alive_at, redaction_id limit 1 for update skip locked)
                update redaction.making m set alive_at = :now, done = 0, tries = m.tries + 1
                from silent s
                where m.agency_id = :agency and m.redaction_id = s.redaction_id
                returning m.redaction_id, m.asked_by, m.tries
                """)
                .param("agency", agency.value())
                .param("now", Row.at(now))
                .param("silent", Row.at(now.minus(Making.SILENCE)))
                .query(Row.to(row -> new Left(
                        row.id("redaction_id", RedactionId::new),
                        row.id("asked_by", PersonId::new),
                        row.number("tries"))))
                .optional();
    }

    /** Nobody makes it any more, and whoever looks next takes it up. */
    void putDown(RedactionId id, Instant now, AgencyId agency) {
        jdbc.sql("""
                update redaction.making set alive_at = :silent
                where agency_id = :agency and redaction_id = :id and refused is null
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("silent", Row.at(now.minus(Making.SILENCE).minusMillis(1)))
                .update();
    }

    void step(RedactionId id, Instant now, AgencyId agency) {
        jdbc.sql("""
                update redaction.making set done = least(done + 1, steps), alive_at = :now
                where agency_id = :agency and redaction_id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("now", Row.at(now))
                .update();
    }

    void refuse(RedactionId id, Refusal refusal, AgencyId agency) {
        var said = new ArrayList<>(List.of(refusal.key()));
        refusal.arguments().forEach(argument -> said.add(String.valueOf(argument)));
        jdbc.sql("""
                update redaction.making set refused = :refused where agency_id = :agency and redaction_id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("refused", said.toArray(String[]::new))
                .update();
    }

    void end(RedactionId id, AgencyId agency) {
        jdbc.sql("delete from redaction.making where agency_id = :agency and redaction_id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
    }

    Optional<Making> find(RedactionId id, AgencyId agency) {
        return jdbc.sql("""
                select alive_at, steps, done, coalesce(refused, '{}') as refused from redaction.making
                where agency_id = :agency and redaction_id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(row -> new Making(
                        row.instant("alive_at"), row.number("steps"), row.number("done"), said(row.texts("refused")))))
                .optional();
    }

    private static Optional<Refusal> said(List<String> said) {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(said.getFirst(), List.copyOf(said.subList(1, said.size()))));
    }
}
