package vn.hienluong.reports.personal;

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

/** Who wrote, sent and returned the reports of units: part of the papers, and kept with them. */
@Component
class ReportsPersonalData implements PersonalDataSource {

    private static final Use ACTED = new Use(
            Whose.STAFF,
            "reports.personal.acted",
            "reports.personal.acted.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final Use NAMED = new Use(
            Whose.OTHER,
            "reports.personal.named",
            "reports.personal.named.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final String REPORTS = """
            select period_id, unit_id, status, acted_at, sent_at, acted_by = :person as acted_by, sent_by = :person as sent_by
            from reports.unit_report
            where agency_id = :agency and :person in (acted_by, acted_for, sent_by, sent_for)
            order by id limit :most
            """;

    private static final String LINES = """
            select period_id, task_id, unit_id, edited_at from reports.report_line
            where agency_id = :agency and edited_by = :signature
            order by edited_at limit :most
            """;

    private static final String REMARKS = """
            select report_id, made_at, remark from reports.remark
            where agency_id = :agency and made_by = :signature
            order by id limit :most
            """;

    private static final String SENDINGS = """
            select report_id, sent_at from reports.sending
            where agency_id = :agency and sent_by = :signature
            order by id limit :most
            """;

    private static final String FIGURES = """
            select period_id, task_id, unit_id, changed_because, changed_at from reports.taken_figure
            where agency_id = :agency and changed_by = :signature
            order by changed_at limit :most
            """;

    private final Copies copies;

    ReportsPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                ACTED.in("reports.unit_report", "acted_by", "acted_for", "sent_by", "sent_for", "return_reason"),
                ACTED.in("reports.report_line", "edited_by"),
                ACTED.in("reports.remark", "made_by", "remark"),
                ACTED.in("reports.sending", "sent_by"),
                ACTED.in("reports.taken_figure", "changed_by", "changed_because"),
                NAMED.in("reports.sending", "content"),
                NAMED.in("reports.report_line", "result", "cumulative", "difficulty", "proposal"),
                NAMED.in("reports.evidence", "issuer", "subject", "link"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "reports.unit_report", "status"),
                SetAside.of(Why.CLOSED_LIST, "reports.taken_figure", "measure", "kind"),
                SetAside.of(Why.NAMES_NO_PERSON, "reports.taken_figure", "label", "measured_in"),
                SetAside.of(Why.TECHNICAL, "reports.taken_figure", "digest"),
                SetAside.of(Why.CLOSED_LIST, "reports.report_line", "status"),
                SetAside.of(Why.OFFICIAL_TEXT, "reports.unit_report", "coordination_note"),
                SetAside.of(Why.NAMES_NO_PERSON, "reports.figure", "label"),
                SetAside.of(Why.NAMES_NO_PERSON, "reports.unit_report", "own_number"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("reports.unit_report", REPORTS, subject, agency),
                copies.of("reports.report_line", LINES, subject, agency),
                copies.of("reports.remark", REMARKS, subject, agency),
                copies.of("reports.sending", SENDINGS, subject, agency),
                copies.of("reports.taken_figure", FIGURES, subject, agency));
    }
}
