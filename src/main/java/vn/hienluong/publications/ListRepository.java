package vn.hienluong.publications;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Slug;
import vn.hienluong.publications.Publications.Filter;
import vn.hienluong.publications.Publications.Listed;
import vn.hienluong.publications.Publications.Place;

/** The editors' lists; who may read what stands in the query. */
@Repository
class ListRepository {

    private static final String SELECT = "select " + PublicationRepository.COLUMNS + """
            , e.id, e.number, e.status, e.title, e.changed_by, e.changed_at, e.public_from
            from publications.edition e
            join publications.publication p on p.agency_id = e.agency_id and p.id = e.publication_id
            where e.agency_id = :agency and e.latest and (:all or p.owner_unit_id = any (:units))
            """;

    private static final int MOST_WAITING = 50;

    private final JdbcClient jdbc;

    ListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed> list(Filter filter, Optional<Place> after, int most, Instant now, Actor by) {
        var query = SELECT + conditions(filter)
                + (after.isPresent() ? " and (e.changed_at, e.id) < (:changedAt, :after)" : "")
                + " order by e.changed_at desc, e.id desc limit :most";
        return mine(jdbc.sql(query), by)
                .param("kind", filter.kind().map(Enum::name).orElse(null))
                .param("stage", filter.stage().map(Enum::name).orElse(null))
                .param("unit", filter.unit().map(UnitId::value).orElse(null))
                .param("words", "%" + filter.words().map(ListRepository::bare).orElse("") + "%")
                .param("now", Row.at(now))
                .param("changedAt", Row.at(after.map(Place::changedAt).orElse(null)))
                .param("after", after.map(place -> place.edition().value()).orElse(null))
                .param("most", most)
                .query(Row.to(row -> listed(row, now)))
                .list();
    }

    /** Fragments from a closed list. */
    private static String conditions(Filter filter) {
        return (filter.kind().isPresent() ? " and e.kind = :kind" : "")
                + (filter.stage().isPresent() ? " and e.status = :stage" : "")
                + (filter.unit().isPresent() ? " and p.owner_unit_id = :unit" : "")
                + (filter.words().isPresent() ? " and search.fold(e.title) like :words" : "")
                + filter.standing().map(ListRepository::condition).orElse("");
    }

    private static String condition(PublicationState.Name standing) {
        return switch (standing) {
            case UNPUBLISHED -> " and p.public_since is null";
            case PUBLIC ->
                " and p.public_since <= :now and p.withdrawn_at is null and (p.public_until is null or p.public_until > :now)";
            case EXPIRED -> " and p.withdrawn_at is null and p.public_until <= :now";
            case WITHDRAWN -> " and p.withdrawn_at is not null";
        };
    }

    Map<EditionState.Name, Integer> counts(Actor by) {
        var counts = new EnumMap<EditionState.Name, Integer>(EditionState.Name.class);
        mine(jdbc.sql("""
                select e.status, count(*) as number
                from publications.edition e
                join publications.publication p on p.agency_id = e.agency_id and p.id = e.publication_id
                where e.agency_id = :agency and e.latest and (:all or p.owner_unit_id = any (:units))
                group by e.status
                """), by)
                .query(Row.to(row -> counts.put(row.choice("status", EditionState.Name.class), row.number("number"))))
                .list();
        return counts;
    }

    List<Listed> waitingFor(Instant now, Actor by) {
        return mine(jdbc.sql(SELECT + """
                 and ((e.status = 'PROPOSED' and p.owner_unit_id = any (:headed))
                   or (e.status = 'REVIEWED' and :approves and not exists (
                     select 1 from publications.edition_author a
                     where a.agency_id = :agency and a.edition_id = e.id and a.person_id = :person))
                   or (e.status = 'APPROVED' and :publishes)
                   or (e.status = 'RETURNED' and exists (
                     select 1 from publications.edition_author a
                     where a.agency_id = :agency and a.edition_id = e.id and a.person_id = :person)))
                order by e.changed_at, e.id limit :most
                """), by)
                .param("headed", units(by.unitsAs(Role.UNIT_HEAD)))
                .param("approves", PublicationAction.APPROVE.allowedTo(by))
                .param("publishes", by.has(Role.OFFICE))
                .param("person", by.person().value())
                .param("most", MOST_WAITING)
                .query(Row.to(row -> listed(row, now)))
                .list();
    }

    Map<PublicationId, String> titles(Set<PublicationId> ids, AgencyId agency) {
        return jdbc
                .sql("""
                select publication_id, title from publications.edition
                where agency_id = :agency and latest and publication_id = any (:ids)
                """)
                .param("agency", agency.value())
                .param("ids", ids.stream().map(PublicationId::value).toArray(UUID[]::new))
                .query(Row.to(row -> Map.entry(row.id("publication_id", PublicationId::new), row.text("title"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<PublicationId, String> papers(String words, AgencyId agency) {
        var found = new LinkedHashMap<PublicationId, String>();
        jdbc.sql("""
                select publication_id, concat_ws(' – ', fact_number, title) as title from publications.edition
                where agency_id = :agency and latest and kind in ('LEGAL_DOCUMENT', 'PLAN_DOCUMENT', 'STEERING', 'GUIDANCE')
                  and search.fold(concat_ws(' ', fact_number, title)) like :words
                order by changed_at desc, id desc limit 20
                """)
                .param("agency", agency.value())
                .param("words", "%" + bare(words) + "%")
                .query(Row.to(row -> found.put(row.id("publication_id", PublicationId::new), row.text("title"))))
                .list();
        return found;
    }

    private static StatementSpec mine(StatementSpec statement, Actor by) {
        return statement
                .param("agency", by.agency().value())
                .param("all", May.readsAll(by))
                .param("units", units(by.unitsAs(Role.UNIT_STAFF)));
    }

    private static UUID[] units(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    /** As {@code search.fold} folds a title, so that both can be compared. */
    private static String bare(String words) {
        return Arrays.stream(Slug.of(words).split("-")).collect(Collectors.joining("%"));
    }

    private static Listed listed(Row row, Instant now) throws SQLException {
        return new Listed(
                PublicationRepository.publication(row, now),
                row.id("id", EditionId::new),
                row.number("number"),
                row.choice("status", EditionState.Name.class),
                row.text("title"),
                row.id("changed_by", PersonId::new),
                row.instant("changed_at"),
                row.maybeInstant("public_from"));
    }
}
