package vn.hienluong.consolidation.personal;

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

/** Who wrote, checked, signed off and issued the department’s report: part of the paper, and kept with it. */
@Component
class ConsolidationPersonalData implements PersonalDataSource {

    private static final Use ACTED = new Use(
            Whose.STAFF,
            "consolidation.personal.acted",
            "consolidation.personal.acted.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final Use NAMED = new Use(
            Whose.OTHER,
            "consolidation.personal.named",
            "consolidation.personal.named.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final String REPORTS = """
            select period_id, status, returned_by = :person as returned_by, submitted_by = :person as submitted_by,
              checked_by = :person as checked_by, signed_by = :person as signed_by, issued_by = :person as issued_by
            from consolidation.consolidated_report
            where agency_id = :agency and :person in (returned_by, submitted_by, checked_by, signed_by, issued_by)
            order by id limit :most
            """;

    private static final String WRITERS = """
            select report_id from consolidation.writer
            where agency_id = :agency and person_id = :person
            order by report_id limit :most
            """;

    private static final String STATEMENTS = """
            select report_id, section, edited_at from consolidation.statement
            where agency_id = :agency and edited_by = :signature
            order by edited_at limit :most
            """;

    private static final String REMARKS = """
            select report_id, made_at, body from consolidation.remark
            where agency_id = :agency and made_by = :signature
            order by id limit :most
            """;

    private final Copies copies;

    ConsolidationPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                ACTED.in(
                        "consolidation.consolidated_report",
                        "returned_by",
                        "submitted_by",
                        "checked_by",
                        "signed_by",
                        "issued_by",
                        "return_reason"),
                ACTED.in("consolidation.writer", "person_id"),
                ACTED.in("consolidation.statement", "edited_by"),
                ACTED.in("consolidation.remark", "made_by", "body"),
                NAMED.in("consolidation.consolidated_report", "signer", "capacity"),
                NAMED.in("consolidation.statement", "body"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "consolidation.consolidated_report", "status"),
                SetAside.of(Why.NAMES_NO_PERSON, "consolidation.consolidated_report", "number", "subject"),
                SetAside.of(Why.CLOSED_LIST, "consolidation.statement", "section", "flags", "standing"),
                SetAside.of(Why.NAMES_NO_PERSON, "consolidation.statement", "contradiction"),
                SetAside.of(Why.NAMES_NO_PERSON, "consolidation.consolidated_report", "addressees", "recipients"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("consolidation.consolidated_report", REPORTS, subject, agency),
                copies.of("consolidation.writer", WRITERS, subject, agency),
                copies.of("consolidation.statement", STATEMENTS, subject, agency),
                copies.of("consolidation.remark", REMARKS, subject, agency));
    }
}
