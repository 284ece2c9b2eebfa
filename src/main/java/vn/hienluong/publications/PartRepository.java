package vn.hienluong.publications;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.files.FileId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.publications.Parts.Attachment;
import vn.hienluong.publications.Parts.Illustration;
import vn.hienluong.publications.Parts.Relation;

/** Files, pictures and relations of editions. */
@Repository
class PartRepository {

    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Parts of(EditionId edition, AgencyId agency) {
        return new Parts(attachments(edition, agency), illustrations(edition, agency), relations(edition, agency));
    }

    private List<Attachment> attachments(EditionId edition, AgencyId agency) {
        return jdbc.sql("""
                select file_id, title from publications.attachment
                where agency_id = :agency and edition_id = :edition order by place, file_id
                """)
                .param("agency", agency.value())
                .param("edition", edition.value())
                .query(Row.to(row -> new Attachment(row.id("file_id", FileId::new), row.text("title"))))
                .list();
    }

    private List<Illustration> illustrations(EditionId edition, AgencyId agency) {
        return jdbc.sql("""
                select picture_id, alt, alt_en, caption, leads from publications.illustration
                where agency_id = :agency and edition_id = :edition order by place, picture_id
                """)
                .param("agency", agency.value())
                .param("edition", edition.value())
                .query(Row.to(row -> new Illustration(
                        row.id("picture_id", PictureId::new),
                        row.text("alt"),
                        row.text("alt_en"),
                        row.text("caption"),
                        row.flag("leads"))))
                .list();
    }

    /** The title of another text that names this one. */
    Optional<String> namedBy(PublicationId publication, AgencyId agency) {
        return jdbc.sql("""
                select e.title from publications.relation r
                join publications.edition e on e.agency_id = r.agency_id and e.id = r.edition_id
                where r.agency_id = :agency and r.publication_id = :publication and e.publication_id <> :publication
                order by e.latest desc, e.id desc limit 1
                """)
                .param("agency", agency.value())
                .param("publication", publication.value())
                .query(String.class)
                .optional();
    }

    private List<Relation> relations(EditionId edition, AgencyId agency) {
        return jdbc.sql("""
                select verb, publication_id from publications.relation
                where agency_id = :agency and edition_id = :edition order by verb, publication_id
                """)
                .param("agency", agency.value())
                .param("edition", edition.value())
                .query(Row.to(row -> new Relation(
                        row.choice("verb", Parts.Verb.class), row.id("publication_id", PublicationId::new))))
                .list();
    }

    /** All parts in place of what was there. */
    void replace(EditionId edition, Parts parts, AgencyId agency) {
        deleteAll(edition, agency);
        for (int place = 0; place < parts.attachments().size(); place++) {
            insert(edition, parts.attachments().get(place), place, agency);
        }
        for (int place = 0; place < parts.illustrations().size(); place++) {
            insert(edition, parts.illustrations().get(place), place, agency);
        }
        parts.relations().forEach(relation -> insert(edition, relation, agency));
    }

    private void insert(EditionId edition, Attachment one, int place, AgencyId agency) {
        jdbc.sql("""
                insert into publications.attachment (agency_id, edition_id, file_id, place, title)
                values (:agency, :edition, :file, :place, :title)
                """)
                .param("agency", agency.value())
                .param("edition", edition.value())
                .param("file", one.file().value())
                .param("place", place)
                .param("title", one.title())
                .update();
    }

    private void insert(EditionId edition, Illustration one, int place, AgencyId agency) {
        jdbc.sql("""
                insert into publications.illustration (agency_id, edition_id, picture_id, place, alt, alt_en, caption, leads)
                values (:agency, :edition, :picture, :place, :alt, :altEn, :caption, :leads)
                """)
                .param("agency", agency.value())
                .param("edition", edition.value())
                .param("picture", one.picture().value())
                .param("place", place)
                .param("alt", one.alt())
                .param("altEn", one.altEnglish())
                .param("caption", one.caption())
                .param("leads", one.leads())
                .update();
    }

    private void insert(EditionId edition, Relation one, AgencyId agency) {
        jdbc.sql("""
                insert into publications.relation (agency_id, edition_id, verb, publication_id)
                values (:agency, :edition, :verb, :publication) on conflict do nothing
                """)
                .param("agency", agency.value())
                .param("edition", edition.value())
                .param("verb", one.verb().name())
                .param("publication", one.to().value())
                .update();
    }

    private void deleteAll(EditionId edition, AgencyId agency) {
        for (var table : new String[] {
            "delete from publications.attachment where agency_id = :agency and edition_id = :edition",
            "delete from publications.illustration where agency_id = :agency and edition_id = :edition",
            "delete from publications.relation where agency_id = :agency and edition_id = :edition"
        }) {
            jdbc.sql(table)
                    .param("agency", agency.value())
                    .param("edition", edition.value())
                    .update();
        }
    }
}
