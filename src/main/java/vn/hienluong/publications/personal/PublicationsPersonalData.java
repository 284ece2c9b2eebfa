package vn.hienluong.publications.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/** Who wrote, reviewed, approved, published and withdrew what the office says, and whoever is named in it. */
@Component
class PublicationsPersonalData implements PersonalDataSource {

    private static final Use ACTED = new Use(
            Whose.STAFF,
            "publications.personal.acted",
            "publications.personal.acted.why",
            Basis.ARCHIVES,
            Keep.WITH_ITS_RECORD,
            OnRequest.STAYS);

    private static final Use NAMED = new Use(
            Whose.OTHER,
            "publications.personal.named",
            "publications.personal.named.why",
            Basis.PUBLIC_DUTY,
            Keep.WITH_ITS_RECORD,
            OnRequest.STAYS);

    private static final String PUBLICATIONS = """
            select kind, slug, begun_at, withdrawn_at, begun_by = :person as begun_by, withdrawn_by = :person as withdrawn_by
            from publications.publication
            where agency_id = :agency and :person in (begun_by, withdrawn_by)
            order by id limit :most
            """;

    private static final String EDITIONS = """
            select publication_id, number, status, title, begun_by = :person as begun_by, changed_by = :person as changed_by,
              proposed_by = :person as proposed_by, reviewed_by = :person as reviewed_by,
              approved_by = :person as approved_by, published_by = :person as published_by,
              returned_by = :person as returned_by
            from publications.edition
            where agency_id = :agency
              and :person in (begun_by, changed_by, proposed_by, reviewed_by, approved_by, published_by, returned_by)
            order by id limit :most
            """;

    private static final String AUTHORS = """
            select edition_id from publications.edition_author
            where agency_id = :agency and person_id = :person
            order by edition_id limit :most
            """;

    private final Copies copies;

    PublicationsPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                ACTED.in("publications.publication", "begun_by", "withdrawn_by", "withdrawn_reason"),
                ACTED.in(
                        "publications.edition",
                        "begun_by",
                        "changed_by",
                        "proposed_by",
                        "reviewed_by",
                        "approved_by",
                        "published_by",
                        "returned_by",
                        "returned_reason"),
                ACTED.in("publications.edition_author", "person_id"),
                NAMED.in(
                        "publications.edition",
                        "title",
                        "summary",
                        "body",
                        "title_en",
                        "summary_en",
                        "body_en",
                        "facts",
                        "correction_note",
                        "words"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "publications.publication", "kind"),
                SetAside.of(Why.NAMES_NO_PERSON, "publications.publication", "owner_unit_id", "slug"),
                SetAside.of(
                        Why.CLOSED_LIST,
                        "publications.edition",
                        "kind",
                        "status",
                        "fact_type",
                        "fact_field",
                        "fact_level"),
                SetAside.of(Why.NAMES_NO_PERSON, "publications.edition", "fact_number", "fact_issuer"),
                SetAside.of(Why.TECHNICAL, "publications.edition", "approved_digest"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("publications.publication", PUBLICATIONS, subject, agency),
                copies.of("publications.edition", EDITIONS, subject, agency),
                copies.of("publications.edition_author", AUTHORS, subject, agency));
    }
}
