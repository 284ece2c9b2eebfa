package vn.hienluong.publications.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.files.FileId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.facts.PublicationKind;

/** Files, pictures and relations, where an edition that may be read names them. */
@Repository
class PublicParts {

    private final JdbcClient jdbc;

    PublicParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean named(FileId file, Instant at, AgencyId agency) {
        return jdbc.sql("""
                select exists (
                  select 1 from publications.attachment a
                  join publications.visible(:at) v on v.agency_id = a.agency_id and v.id = a.edition_id
                  where a.agency_id = :agency and a.file_id = :file)
                """)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    boolean shown(PictureId picture, Instant at, AgencyId agency) {
        return jdbc.sql("""
                select exists (
                  select 1 from publications.illustration i
                  join publications.visible(:at) v on v.agency_id = i.agency_id and v.id = i.edition_id
                  where i.agency_id = :agency and i.picture_id = :picture)
                """)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("picture", picture.value())
                .query(Boolean.class)
                .single();
    }

    /** Both ways; the other end is named only where it may be read itself. */
    List<PublicAnswer.Related> related(PublicRow row, Instant at, AgencyId agency) {
        var related = new ArrayList<PublicAnswer.Related>();
        jdbc.sql("""
                select r.verb, false as passive, o.kind, p.slug, coalesce(o.fact_number, '') as number, o.title, o.title_en,
                       o.shown_at
                from publications.relation r
                join publications.visible(:at) o on o.agency_id = r.agency_id and o.publication_id = r.publication_id
                join publications.publication p on p.agency_id = o.agency_id and p.id = o.publication_id
                where r.agency_id = :agency and r.edition_id = :edition
                union all
                select r.verb, true, o.kind, p.slug, coalesce(o.fact_number, ''), o.title, o.title_en, o.shown_at
                from publications.relation r
                join publications.visible(:at) o on o.agency_id = r.agency_id and o.id = r.edition_id
                join publications.publication p on p.agency_id = o.agency_id and p.id = o.publication_id
                where r.agency_id = :agency and r.publication_id = :publication
                order by passive, verb, shown_at desc
                limit 200
                """)
                .param("at", Row.at(at))
                .param("agency", agency.value())
                .param("edition", row.edition().value())
                .param("publication", row.id().value())
                .query(Row.to(found -> related.add(new PublicAnswer.Related(
                        found.choice("verb", Parts.Verb.class),
                        found.flag("passive"),
                        found.choice("kind", PublicationKind.class),
                        found.text("slug"),
                        found.text("number"),
                        found.text("title"),
                        found.text("title_en")))))
                .list();
        return related;
    }
}
