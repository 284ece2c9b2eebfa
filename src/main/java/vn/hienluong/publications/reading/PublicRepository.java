package vn.hienluong.publications.reading;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicAnswer.Correction;
import vn.hienluong.publications.reading.PublicAnswer.Gone;
import vn.hienluong.publications.reading.PublicReading.HitPlace;
import vn.hienluong.publications.reading.PublicReading.Place;
import vn.hienluong.richtext.CleanHtml;
import vn.hienluong.search.Question;
import vn.hienluong.search.Snippet;

/** Every question begins with {@code publications.visible}. */
@Repository
class PublicRepository {

    private static final String FROM = """
            from publications.visible(:at) v
            join publications.publication p on p.agency_id = v.agency_id and p.id = v.publication_id
            left join publications.illustration i on i.agency_id = v.agency_id and i.edition_id = v.id and i.leads
            where v.agency_id = :agency
            """;

    private static final String SELECT = "select " + PublicRows.COLUMNS + FROM;

    private static final int SHOWN = 30_000;

    /** @param until when it ends by itself */
    record Found(PublicRow row, CleanHtml body, CleanHtml bodyEnglish, Optional<Instant> until) {}

    private final JdbcClient jdbc;

    PublicRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String version(Instant at, AgencyId agency) {
        return jdbc.sql("""
                select coalesce((select v.acts from publications.version v where v.agency_id = :agency), 0) || '-'
                  || coalesce(floor(extract(epoch from greatest(
                    (select max(e.public_from) from publications.edition e
                     where e.agency_id = :agency and e.public_from <= :at),
                    (select max(e.public_to) from publications.edition e
                     where e.agency_id = :agency and e.public_to <= :at))) * 1000000)::bigint, 0)
                """)
                .param("agency", agency.value())
                .param("at", Row.at(at))
                .query(String.class)
                .single();
    }

    /** When anything of what is public last began or ended. */
    Optional<Instant> changedAt(Instant at, AgencyId agency) {
        return jdbc.sql("""
                select greatest(
                  (select max(e.public_from) from publications.edition e where e.agency_id = :agency and e.public_from <= :at),
                  (select max(e.public_to) from publications.edition e where e.agency_id = :agency and e.public_to <= :at)
                ) as changed_at
                """)
                .param("agency", agency.value())
                .param("at", Row.at(at))
                .query(Row.to(row -> row.maybeInstant("changed_at")))
                .single();
    }

    List<PublicRow> list(PublicFilter filter, Optional<Place> after, int most, Instant at, AgencyId agency) {
        var query = SELECT + conditions(filter)
                + (after.isPresent() ? " and (v.shown_at, v.publication_id) < (:shownAt, :after)" : "")
                + " order by v.shown_at desc, v.publication_id desc limit :most";
        return filtered(jdbc.sql(query), filter, at, agency)
                .param("shownAt", Row.at(after.map(Place::shownAt).orElse(null)))
                .param("after", after.map(place -> place.id().value()).orElse(null))
                .param("most", most)
                .query(Row.to(PublicRows::row))
                .list();
    }

    List<PublicRow> upcoming(PublicFilter filter, int most, Instant at, AgencyId agency) {
        var query = SELECT + conditions(filter)
                + " and v.shown_at >= :today order by v.shown_at, v.publication_id limit :most";
        return filtered(jdbc.sql(query), filter, at, agency)
                .param("today", Row.at(Time.startOf(Time.dayOf(at))))
                .param("most", most)
                .query(Row.to(PublicRows::row))
                .list();
    }

    List<PublicRow> newest(Set<PublicationKind> kinds, int most, Instant at, AgencyId agency) {
        var filter = PublicFilter.of(kinds.toArray(PublicationKind[]::new));
        return filtered(
                        jdbc.sql(SELECT + conditions(filter) + " order by v.public_from desc, v.id desc limit :most"),
                        filter,
                        at,
                        agency)
                .param("most", most)
                .query(Row.to(PublicRows::row))
                .list();
    }

    List<PublicRow> all(PublicFilter filter, Optional<PublicationId> after, int most, Instant at, AgencyId agency) {
        var query = SELECT + conditions(filter)
                + (after.isPresent() ? " and v.publication_id > :after" : "")
                + " order by v.publication_id limit :most";
        return filtered(jdbc.sql(query), filter, at, agency)
                .param("after", after.map(PublicationId::value).orElse(null))
                .param("most", most)
                .query(Row.to(PublicRows::row))
                .list();
    }

    /** Fragments from a closed list. */
    private static String conditions(PublicFilter filter) {
        var kinds = switch (filter.kinds().size()) {
            case 0 -> "";
            case 1 -> " and v.kind = :kind";
            default -> " and v.kind = any (:kinds)";
        };
        return kinds
                + filter.facts().keySet().stream()
                        .map(PublicRepository::condition)
                        .collect(Collectors.joining())
                + (filter.from().isPresent() ? " and v.shown_at >= :from" : "")
                + (filter.to().isPresent() ? " and v.shown_at < :to" : "")
                + (filter.openOn().isPresent() ? " and (v.ends_on is null or v.ends_on >= :openOn)" : "")
                + (filter.endedOn().isPresent() ? " and v.ends_on < :endedOn" : "");
    }

    private static String condition(PublicFilter.Fact fact) {
        return fact == PublicFilter.Fact.NUMBER
                ? " and starts_with(search.fold(v.fact_number), search.fold(:NUMBER))"
                : " and " + column(fact) + " = :" + fact.name();
    }

    private static String column(PublicFilter.Fact fact) {
        return switch (fact) {
            case NUMBER -> "v.fact_number";
            case TYPE -> "v.fact_type";
            case FIELD -> "v.fact_field";
            case ISSUER -> "v.fact_issuer";
            case LEVEL -> "v.fact_level";
        };
    }

    private static StatementSpec filtered(StatementSpec statement, PublicFilter filter, Instant at, AgencyId agency) {
        var kinds = filter.kinds().stream().map(Enum::name).sorted().toArray(String[]::new);
        filter.facts().forEach((fact, value) -> statement.param(fact.name(), value));
        return statement
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("kind", kinds.length == 1 ? kinds[0] : null)
                .param("kinds", kinds)
                .param("from", Row.at(filter.from().map(Time::startOf).orElse(null)))
                .param("to", Row.at(filter.to().map(Time::endOf).orElse(null)))
                .param("openOn", filter.openOn().orElse(null))
                .param("endedOn", filter.endedOn().orElse(null));
    }

    Optional<Found> one(PublicationKind kind, String slug, Instant at, AgencyId agency) {
        return jdbc.sql("select " + PublicRows.COLUMNS + ", v.body, v.body_en, v.public_to, v.wanted_until " + FROM
                        + " and p.kind = :kind and p.slug = :slug")
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("kind", kind.name())
                .param("slug", slug)
                .query(Row.to(row -> new Found(
                        PublicRows.row(row),
                        CleanHtml.kept(row.text("body")),
                        CleanHtml.kept(row.text("body_en")),
                        row.maybeInstant("wanted_until"))))
                .optional();
    }

    Optional<PublicRow> find(PublicationId id, Instant at, AgencyId agency) {
        return jdbc.sql(SELECT + " and v.publication_id = :id")
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("id", id.value())
                .query(Row.to(PublicRows::row))
                .optional();
    }

    Optional<Gone> gone(PublicationKind kind, String slug, Instant at, AgencyId agency) {
        return jdbc.sql("""
                select g.withdrawn_at, g.withdrawn_reason from publications.gone(:at) g
                where g.agency_id = :agency and g.kind = :kind and g.slug = :slug
                """)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("kind", kind.name())
                .param("slug", slug)
                .query(Row.to(row -> new Gone(kind, slug, row.instant("withdrawn_at"), row.text("withdrawn_reason"))))
                .optional();
    }

    /** What the public has been told is other than before. */
    List<Correction> corrections(PublicationId id, Instant at, AgencyId agency) {
        return jdbc.sql("""
                select e.number, e.public_from, e.correction_note
                from publications.edition e
                join publications.visible(:at) v on v.agency_id = e.agency_id and v.publication_id = e.publication_id
                where e.agency_id = :agency and e.publication_id = :publication and e.public_from <= :at
                  and e.number <= v.number and e.correction_note <> ''
                order by e.number desc
                limit 100
                """)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("publication", id.value())
                .query(Row.to(row ->
                        new Correction(row.number("number"), row.instant("public_from"), row.text("correction_note"))))
                .list();
    }

    List<PublicHit> search(
            Question question,
            Set<PublicationKind> kinds,
            Optional<HitPlace> after,
            int most,
            Instant at,
            AgencyId agency) {
        return jdbc.sql("select f.rank, left(v.words, :shown) as words, " + PublicRows.COLUMNS + """
                from publications.find(:pieces, :goesOn, :typed, :kinds, :at, cast(:rank as real), cast(:after as uuid), :most) f
                join publications.visible(:at) v on v.agency_id = :agency and v.id = f.edition_id
                join publications.publication p on p.agency_id = v.agency_id and p.id = v.publication_id
                left join publications.illustration i on i.agency_id = v.agency_id and i.edition_id = v.id and i.leads
                order by f.rank desc, v.id desc
                """)
                .param("shown", SHOWN)
                .param("pieces", question.pieces().toArray(String[]::new))
                .param("goesOn", question.goesOn())
                .param("typed", question.typed())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("at", Row.at(at))
                .param("rank", after.map(HitPlace::rank).orElse(null))
                .param("after", after.map(HitPlace::edition).orElse(null))
                .param("most", most)
                .param("agency", agency.value())
                .query(Row.to(row -> new PublicHit(
                        PublicRows.row(row), Snippet.of(row.text("words"), question), (float) row.real("rank"))))
                .list();
    }

    Map<PublicationKind, Integer> counts(Instant at, AgencyId agency) {
        var counts = new EnumMap<PublicationKind, Integer>(PublicationKind.class);
        jdbc.sql("""
                select v.kind, count(*) as number from publications.visible(:at) v
                where v.agency_id = :agency group by v.kind
                """)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .query(Row.to(row -> counts.put(row.choice("kind", PublicationKind.class), row.number("number"))))
                .list();
        return counts;
    }

    Map<String, Integer> values(PublicationKind kind, PublicFilter.Fact fact, Instant at, AgencyId agency) {
        var values = new LinkedHashMap<String, Integer>();
        var column = column(fact);
        var query = "select " + column + " as value, count(*) as number from publications.visible(:at) v"
                + " where v.agency_id = :agency and v.kind = :kind and " + column + " is not null group by " + column
                + " order by " + column + " collate \"vi-x-icu\" limit 200";
        jdbc.sql(query)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("kind", kind.name())
                .query(Row.to(row -> values.put(row.text("value"), row.number("number"))))
                .list();
        return values;
    }
}
