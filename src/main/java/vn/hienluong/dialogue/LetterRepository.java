package vn.hienluong.dialogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

/** Mail that waits for whoever asked. */
@Repository
class LetterRepository {

    enum Kind {
        RECEIVED,
        ANSWERED
    }

    record Due(UUID id, QuestionId question, Kind kind, int tries) {}

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Due at once by the clock of the database, for a mail server knows no simulated day. */
    void insert(QuestionId question, Kind kind, AgencyId agency) {
        jdbc.sql("""
                insert into dialogue.letter (agency_id, id, question_id, kind, tries, next_try_at)
                values (:agency, :id, :question, :kind, 0, now())
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("question", question.value())
                .param("kind", kind.name())
                .update();
    }

    Optional<Due> takeDue(Instant until, AgencyId agency) {
        return jdbc.sql("""
                select id, question_id, kind, tries from dialogue.letter
                where agency_id = :agency and next_try_at <= :until
                order by next_try_at, id limit 1 for update skip locked
                """)
                .param("agency", agency.value())
                .param("until", Row.at(until))
                .query(Row.to(row -> new Due(
                        row.uuid("id"),
                        row.id("question_id", QuestionId::new),
                        row.choice("kind", Kind.class),
                        row.number("tries"))))
                .optional();
    }

    /** @param next nothing when it went, or is given up */
    void tried(UUID id, boolean sent, Optional<Instant> next, AgencyId agency) {
        jdbc.sql("""
                update dialogue.letter
                set tries = tries + 1, next_try_at = :next, sent_at = case when :sent then now() end
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("sent", sent)
                .param("next", Row.at(next.orElse(null)))
                .update();
    }
}
