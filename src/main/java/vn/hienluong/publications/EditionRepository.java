package vn.hienluong.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.publications.EditionState.Act;
import vn.hienluong.publications.EditionState.Decided;
import vn.hienluong.publications.EditionState.Span;

@Repository
class EditionRepository {

    private static final String SELECT = "select " + EditionRows.COLUMNS + """
             from publications.edition e where e.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    EditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Edition> find(EditionId id, AgencyId agency) {
        return jdbc.sql(SELECT + " and e.id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(EditionRows::edition))
                .optional();
    }

    /** Every edition of a publication, the latest first. */
    List<Edition> of(PublicationId publication, AgencyId agency) {
        return jdbc.sql(SELECT + " and e.publication_id = :publication order by e.number desc limit 200")
                .param("agency", agency.value())
                .param("publication", publication.value())
                .query(Row.to(EditionRows::edition))
                .list();
    }

    void insert(Edition edition, AgencyId agency) {
        content(jdbc.sql("""
                        insert into publications.edition (agency_id, id, publication_id, kind, number, latest, status,
                          version, title, summary, body, title_en, summary_en, body_en, facts, correction_note, begun_by,
                          changed_by, changed_at, words)
                        values (:agency, :id, :publication, :kind, :number, true, 'DRAFT', 1, :title, :summary, :body,
                          :titleEn, :summaryEn, :bodyEn, cast(:facts as jsonb), :note, :by, :by, :at, '')
                        """), edition.content())
                .param("agency", agency.value())
                .param("id", edition.id().value())
                .param("publication", edition.publication().value())
                .param("kind", edition.content().facts().kind().name())
                .param("number", edition.number())
                .param("by", edition.changedBy().value())
                .param("at", Row.at(edition.changedAt()))
                .update();
    }

    void noLongerLatest(EditionId id, AgencyId agency) {
        jdbc.sql("update publications.edition set latest = false where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
    }

    /** Gives false when somebody else was faster, or it may no longer be written. */
    boolean write(EditionId id, EditionContent content, int seen, PersonId by, Instant at, AgencyId agency) {
        return content(jdbc.sql("""
                        update publications.edition
                        set title = :title, summary = :summary, body = :body, title_en = :titleEn,
                            summary_en = :summaryEn, body_en = :bodyEn, facts = cast(:facts as jsonb),
                            correction_note = :note, version = version + 1, changed_by = :by, changed_at = :at
                        where agency_id = :agency and id = :id and version = :seen and status in ('DRAFT', 'RETURNED')
                        """), content)
                        .param("agency", agency.value())
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("by", by.value())
                        .param("at", Row.at(at))
                        .update()
                == 1;
    }

    private static StatementSpec content(StatementSpec statement, EditionContent content) {
        return statement
                .param("title", content.vietnamese().title())
                .param("summary", content.vietnamese().summary())
                .param("body", content.vietnamese().body().html())
                .param("titleEn", content.english().title())
                .param("summaryEn", content.english().summary())
                .param("bodyEn", content.english().body().html())
                .param("facts", content.facts().json())
                .param("note", content.correctionNote());
    }

    /** Its parts were changed. The version is that of the words: whoever is writing them meanwhile is not in anybody's way. */
    void touch(EditionId id, PersonId by, Instant at, AgencyId agency) {
        jdbc.sql("""
                update publications.edition set changed_by = :by, changed_at = :at
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("by", by.value())
                .param("at", Row.at(at))
                .update();
    }

    /** Where it stands, each act with who and when. */
    void save(EditionId id, EditionState state, Instant at, AgencyId agency) {
        switch (state) {
            case EditionState.Draft _ -> save(id, state, null, null, null, null, at, agency);
            case EditionState.Returned returned -> {
                returned(id, returned, agency);
                save(id, state, null, null, null, null, at, agency);
            }
            case EditionState.Proposed(var proposed) -> save(id, state, proposed, null, null, null, at, agency);
            case EditionState.Reviewed(var proposed, var reviewed) ->
                save(id, state, proposed, reviewed, null, null, at, agency);
            case EditionState.Approved(var decided) -> decided(id, state, decided, null, at, agency);
            case EditionState.Published(var decided, var act, var span) ->
                decided(id, state, decided, new Shown(act, span), at, agency);
            case EditionState.Superseded(var decided, var act, var span) ->
                decided(id, state, decided, new Shown(act, span), at, agency);
        }
    }

    private record Shown(Act act, Span span) {}

    private void decided(
            EditionId id, EditionState state, Decided decided, @Nullable Shown shown, Instant at, AgencyId agency) {
        save(id, state, decided.proposed(), decided.reviewed(), decided, shown, at, agency);
    }

    private void save(
            EditionId id,
            EditionState state,
            @Nullable Act proposed,
            @Nullable Act reviewed,
            @Nullable Decided decided,
            @Nullable Shown shown,
            Instant at,
            AgencyId agency) {
        var statement = jdbc.sql("""
                update publications.edition
                set status = :status, changed_at = :at, proposed_by = :proposedBy, proposed_at = :proposedAt,
                    reviewed_by = :reviewedBy, reviewed_at = :reviewedAt, approved_by = :approvedBy,
                    approved_at = :approvedAt, approved_digest = :digest, published_by = :publishedBy,
                    published_at = :publishedAt, public_from = :from, public_to = :to, wanted_until = :wanted,
                    shown_at = case when cast(:from as timestamptz) is null then null else coalesce(shown_at, :from) end
                where agency_id = :agency and id = :id
                """);
        act(statement, "proposed", proposed);
        act(statement, "reviewed", reviewed);
        act(statement, "approved", decided == null ? null : decided.approved());
        act(statement, "published", shown == null ? null : shown.act());
        statement
                .param("status", state.name().name())
                .param("at", Row.at(at))
                .param("digest", decided == null ? null : decided.digest())
                .param("from", shown == null ? null : Row.at(shown.span().from()))
                .param("to", shown == null ? null : Row.at(shown.span().until().orElse(null)))
                .param(
                        "wanted",
                        shown == null ? null : Row.at(shown.span().wanted().orElse(null)))
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
    }

    private static void act(StatementSpec statement, String what, @Nullable Act act) {
        statement
                .param(what + "By", act == null ? null : act.by().value())
                .param(what + "At", act == null ? null : Row.at(act.at()));
    }

    private void returned(EditionId id, EditionState.Returned returned, AgencyId agency) {
        jdbc.sql("""
                update publications.edition set returned_by = :by, returned_at = :at, returned_reason = :reason
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("by", returned.returned().by().value())
                .param("at", Row.at(returned.returned().at()))
                .param("reason", returned.reason())
                .update();
    }

    /** By what lists order it and searches find it. */
    void index(EditionId id, Instant shownAt, Optional<LocalDate> ends, String words, AgencyId agency) {
        jdbc.sql("""
                update publications.edition set shown_at = :shown, ends_on = :ends, words = :words
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("shown", Row.at(shownAt))
                .param("ends", ends.orElse(null))
                .param("words", words.replace('\0', ' '))
                .update();
    }

    void addAuthor(EditionId id, PersonId person, AgencyId agency) {
        jdbc.sql("""
                insert into publications.edition_author (agency_id, edition_id, person_id)
                values (:agency, :edition, :person) on conflict do nothing
                """)
                .param("agency", agency.value())
                .param("edition", id.value())
                .param("person", person.value())
                .update();
    }

    Set<PersonId> authors(EditionId id, AgencyId agency) {
        return jdbc
                .sql("""
                select person_id from publications.edition_author where agency_id = :agency and edition_id = :edition
                """)
                .param("agency", agency.value())
                .param("edition", id.value())
                .query(Row.to(row -> row.id("person_id", PersonId::new)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void delete(EditionId id, AgencyId agency) {
        for (var table : new String[] {
            "delete from publications.edition_author where agency_id = :agency and edition_id = :id",
            "delete from publications.attachment where agency_id = :agency and edition_id = :id",
            "delete from publications.illustration where agency_id = :agency and edition_id = :id",
            "delete from publications.relation where agency_id = :agency and edition_id = :id",
            "delete from publications.edition where agency_id = :agency and id = :id"
        }) {
            jdbc.sql(table)
                    .param("agency", agency.value())
                    .param("id", id.value())
                    .update();
        }
    }

    /** The one before it is the latest again. */
    void latestAgain(PublicationId publication, AgencyId agency) {
        jdbc.sql("""
                update publications.edition e set latest = true
                where e.agency_id = :agency and e.publication_id = :publication
                  and e.number = (select max(o.number) from publications.edition o
                    where o.agency_id = :agency and o.publication_id = :publication)
                """)
                .param("agency", agency.value())
                .param("publication", publication.value())
                .update();
    }
}
