package vn.hienluong.plans.personal;

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

/** Who signed a plan, and who asked for, forwarded and decided its amendments: part of the papers, and kept with them. */
@Component
class PlansPersonalData implements PersonalDataSource {

    private static final Use SIGNER = new Use(
            Whose.OTHER,
            "plans.personal.signer",
            "plans.personal.signer.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final Use ACTED = new Use(
            Whose.STAFF,
            "plans.personal.acted",
            "plans.personal.acted.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final String AMENDMENTS = """
            select task_id, requested_at, forwarded_at, decided_at,
              requested_by = :person as requested_by, forwarded_by = :person as forwarded_by, decided_by = :person as decided_by
            from plans.amendment
            where agency_id = :agency and :person in (requested_by, forwarded_by, decided_by)
            order by id limit :most
            """;

    private static final String MEASURES = """
            select task_id, measure, status, since from plans.task_measure
            where agency_id = :agency and decided_by = :signature
            order by since limit :most
            """;

    private final Copies copies;

    PlansPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                SIGNER.in("plans.plan", "signer_name", "signer_position", "signer_capacity"),
                ACTED.in("plans.amendment", "requested_by", "forwarded_by", "decided_by", "reason"),
                ACTED.in("plans.task_measure", "decided_by"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "plans.amendment", "status"),
                SetAside.of(Why.CLOSED_LIST, "plans.task_measure", "measure", "status"),
                SetAside.of(Why.OFFICIAL_TEXT, "plans.amendment", "proposal", "office_opinion", "decision"),
                SetAside.of(Why.NAMES_NO_PERSON, "plans.amendment", "document_number"),
                SetAside.of(Why.NAMES_NO_PERSON, "plans.basis", "subject"),
                SetAside.of(Why.OFFICIAL_TEXT, "plans.plan", "withdrawn_reason"),
                SetAside.of(Why.NAMES_NO_PERSON, "plans.plan", "title"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("plans.amendment", AMENDMENTS, subject, agency),
                copies.of("plans.task_measure", MEASURES, subject, agency));
    }
}
