package vn.hienluong.publications;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.publications.facts.PublicationKind;

@Repository
class PublicationRepository {

    static final String COLUMNS = """
            p.id as publication_id, p.kind, p.slug, p.owner_unit_id, p.public_since, p.public_until, p.withdrawn_at,
            p.withdrawn_by, p.withdrawn_reason
            """;

    private static final String SELECT = "select " + COLUMNS + """
             from publications.publication p where p.agency_id = :agency and p.id = :id
            """;

    private final JdbcClient jdbc;

    PublicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Publication publication, PersonId by, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into publications.publication (agency_id, id, kind, slug, owner_unit_id, begun_by, begun_at)
                values (:agency, :id, :kind, :slug, :owner, :by, :at)
                """)
                .param("agency", agency.value())
                .param("id", publication.id().value())
                .param("kind", publication.kind().name())
                .param("slug", publication.slug())
                .param("owner", publication.owner().value())
                .param("by", by.value())
                .param("at", Row.at(at))
                .update();
    }

    Optional<Publication> find(PublicationId id, Instant now, AgencyId agency) {
        return jdbc.sql(SELECT)
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(row -> publication(row, now)))
                .optional();
    }

    /** Whoever else does something to it waits until the transaction ends. */
    Optional<Publication> lock(PublicationId id, Instant now, AgencyId agency) {
        return jdbc.sql(SELECT + " for update")
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(row -> publication(row, now)))
                .optional();
    }

    boolean slugTaken(PublicationKind kind, String slug, AgencyId agency) {
        return jdbc.sql("""
                select exists (select 1 from publications.publication
                  where agency_id = :agency and kind = :kind and slug = :slug)
                """)
                .param("agency", agency.value())
                .param("kind", kind.name())
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void readdress(PublicationId id, String slug, AgencyId agency) {
        jdbc.sql("update publications.publication set slug = :slug where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .param("slug", slug)
                .update();
    }

    void save(PublicationId id, PublicationState state, AgencyId agency) {
        switch (state) {
            case PublicationState.Unpublished _ -> save(id, null, null, null, agency);
            case PublicationState.Public(var since, var until) -> save(id, since, until.orElse(null), null, agency);
            case PublicationState.Withdrawn withdrawn -> save(id, withdrawn.since(), null, withdrawn, agency);
            case PublicationState.Expired _ -> throw new IllegalStateException("time alone does that");
        }
    }

    private void save(
            PublicationId id,
            @org.jspecify.annotations.Nullable Instant since,
            @org.jspecify.annotations.Nullable Instant until,
            PublicationState.@org.jspecify.annotations.Nullable Withdrawn withdrawn,
            AgencyId agency) {
        jdbc.sql("""
                update publications.publication
                set public_since = :since, public_until = :until, withdrawn_at = :at, withdrawn_by = :by,
                    withdrawn_reason = :reason
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id.value())
                .param("since", Row.at(since))
                .param("until", Row.at(until))
                .param("at", withdrawn == null ? null : Row.at(withdrawn.act().at()))
                .param("by", withdrawn == null ? null : withdrawn.act().by().value())
                .param("reason", withdrawn == null ? null : withdrawn.reason())
                .update();
    }

    /** With the duties that it was to keep, once it would have been public. */
    void delete(PublicationId id, AgencyId agency) {
        jdbc.sql("delete from publications.kept_duty where agency_id = :agency and publication_id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
        jdbc.sql("delete from publications.publication where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id.value())
                .update();
    }

    /** One more act that changed what is or will be public. */
    void changed(AgencyId agency) {
        jdbc.sql("""
                insert into publications.version as v (agency_id, acts) values (:agency, 1)
                on conflict (agency_id) do update set acts = v.acts + 1
                """).param("agency", agency.value()).update();
    }

    static Publication publication(Row row, Instant now) throws SQLException {
        return new Publication(
                row.id("publication_id", PublicationId::new),
                row.choice("kind", PublicationKind.class),
                row.text("slug"),
                row.id("owner_unit_id", UnitId::new),
                state(row, now));
    }

    private static PublicationState state(Row row, Instant now) throws SQLException {
        var since = row.maybeInstant("public_since");
        if (since.isEmpty()) {
            return new PublicationState.Unpublished();
        }
        var withdrawn = row.maybeInstant("withdrawn_at");
        if (withdrawn.isPresent()) {
            return new PublicationState.Withdrawn(
                    since.get(),
                    new EditionState.Act(row.id("withdrawn_by", PersonId::new), withdrawn.get()),
                    row.text("withdrawn_reason"));
        }
        var shown = new PublicationState.Public(since.get(), row.maybeInstant("public_until"));
        return shown.expire(now).<PublicationState>map(expired -> expired).orElse(shown);
    }
}
