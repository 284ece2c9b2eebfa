package vn.hienluong.datarequests;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import vn.hienluong.retention.Perishable;

/** The requests themselves: kept to prove that they were answered, then without a name. */
@Component
class DataRequestsPersonalData implements PersonalDataSource {

    private static final Use OWN = new Use(
            Whose.STAFF,
            "datarequests.personal.requests",
            "datarequests.personal.requests.why",
            Basis.PUBLIC_DUTY,
            Keep.by("data-requests"),
            OnRequest.STAYS);

    private static final Use OTHERS = new Use(
            Whose.OTHER,
            "datarequests.personal.requests",
            "datarequests.personal.requests.why",
            Basis.PUBLIC_DUTY,
            Keep.by("data-requests"),
            OnRequest.STAYS);

    private static final String TABLE = "datarequests.request";

    private static final String[] COLUMNS = {
        "subject_id",
        "subject_name",
        "asked_by",
        "reach",
        "words",
        "proof",
        "decision",
        "extension_reason",
        "entered_by",
        "taken_by",
        "decided_by"
    };

    private static final String REQUESTS = """
            select wish, asked_by, reach, words, received_at, due_before, status, decided_at, decision
            from datarequests.request
            where agency_id = :agency and subject_id = :person
            order by id limit :most
            """;

    private final Copies copies;

    DataRequestsPersonalData(Copies copies) {
        this.copies = copies;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(OWN.in(TABLE, COLUMNS), OTHERS.in(TABLE, COLUMNS));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(SetAside.of(
                Why.CLOSED_LIST,
                "datarequests.request",
                "wish",
                "whose",
                "status",
                "limit_source",
                "limit_confidence"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(copies.of(TABLE, REQUESTS, subject, agency));
    }

    @Configuration(proxyBeanMethods = false)
    static class OldRequests {

        @Bean
        Perishable oldDataRequests(DataRequestRepository requests) {
            return Perishable.ofAnAgency("data-requests", requests::forgetWords);
        }
    }
}
