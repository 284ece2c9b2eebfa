package vn.hienluong.obligations.personal;

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

/** Who asked a unit for a line. */
@Component
class ObligationsPersonalData implements PersonalDataSource {

    private static final Use ASKED = new Use(
            Whose.STAFF,
            "obligations.personal.asked",
            "obligations.personal.asked.why",
            Basis.ARCHIVES,
            Keep.WITH_THE_PAPER,
            OnRequest.STAYS);

    private static final String ASKED_LINES = """
            select period_id, task_id, unit_id, asked_at, question from obligations.line_due
            where agency_id = :agency and asked_by = :person
            order by asked_at limit :most
            """;

    private final Copies copies;

    ObligationsPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(ASKED.in("obligations.line_due", "asked_by", "question"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "obligations.line_due", "duty"),
                SetAside.of(Why.OFFICIAL_TEXT, "obligations.period", "reopened_reason"),
                SetAside.of(Why.OFFICIAL_TEXT, "obligations.report_due", "extension_reason"),
                SetAside.of(Why.NAMES_NO_PERSON, "obligations.report_due", "unit_name"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(copies.of("obligations.line_due", ASKED_LINES, subject, agency));
    }
}
