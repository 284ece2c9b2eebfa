package vn.hienluong.federation.personal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/** Who somebody is at a sign-in provider, and what it said of them. Asked before the accounts are let go of. */
@Order(0)
@Component
class FederationPersonalData implements PersonalDataSource {

    private static final Use IDENTITY = new Use(
            Whose.STAFF,
            "federation.personal.identity",
            "federation.personal.identity.why",
            Basis.SECURITY,
            Keep.WITH_THE_ACCOUNT,
            OnRequest.ERASED);

    private static final Use SAID = new Use(
            Whose.STAFF,
            "federation.personal.said",
            "federation.personal.said.why",
            Basis.STAFF_RECORDS,
            Keep.WHILE_IN_OFFICE,
            OnRequest.ERASED);

    private static final String IDENTITIES = """
            select i.issuer, i.subject, i.provider, i.linked_at, i.last_used_at
            from identity.membership m join federation.identity i on i.account_id = m.account_id
            where m.agency_id = :agency and m.person_id = :person limit :most
            """;

    private static final String PLACES = """
            select provider, unit_id, role, since from federation.said
            where agency_id = :agency and person_id = :person limit :most
            """;

    private static final String UNMATCHED = """
            select provider, what, words, since from federation.unmatched
            where agency_id = :agency and person_id = :person limit :most
            """;

    private final PersonalRepository said;
    private final Copies copies;
    private final Audit audit;

    FederationPersonalData(PersonalRepository said, Copies copies, Audit audit) {
        this.said = said;
        this.copies = copies;
        this.audit = audit;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                IDENTITY.in("federation.identity", "issuer", "subject", "account_id", "provider"),
                SAID.in("federation.said", "person_id", "provider", "role"),
                SAID.in("federation.unmatched", "person_id", "provider", "what", "words"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("federation.identity", IDENTITIES, subject, agency),
                copies.of("federation.said", PLACES, subject, agency),
                copies.of("federation.unmatched", UNMATCHED, subject, agency));
    }

    /** An account that another agency uses as well keeps its doors. */
    @Override
    public List<Effect> erase(DataSubject subject, Actor by) {
        said.forget(subject.id(), by.agency());
        audit.record(by.author(), "federation.personal.erased", new Subject("organization.person", subject.id()));
        return List.of(Effect.erased(IDENTITY), Effect.erased(SAID));
    }
}
