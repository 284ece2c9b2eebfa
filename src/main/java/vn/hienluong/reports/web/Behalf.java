package vn.hienluong.reports.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.reports.ReportState;
import vn.hienluong.reports.ReportState.Act;
import vn.hienluong.reports.Submission;
import vn.hienluong.reports.UnitReport;

/** Who sent a report for whom; and, before that, a word to whoever is about to. */
@Component
class Behalf {

    private final Submission submission;
    private final People people;

    Behalf(Submission submission, People people) {
        this.submission = submission;
        this.people = people;
    }

    Optional<Refusal> of(UnitReport report, Actor by) {
        return switch (report.state()) {
            case ReportState.Sent(var sending) -> sent(sending, by.agency());
            case ReportState.Received(var sending, var _) -> sent(sending, by.agency());
            case ReportState.Drafting _, ReportState.Proposed _, ReportState.Returned _ -> acting(report, by);
        };
    }

    private Optional<Refusal> sent(Act sending, AgencyId agency) {
        return sending.onBehalfOf()
                .map(away -> Refusal.of("reports.banner.sent-for", name(sending.by(), agency), name(away, agency)));
    }

    private Optional<Refusal> acting(UnitReport report, Actor by) {
        return submission
                .onBehalfOf(report.unit(), by)
                .map(away -> Refusal.of("reports.banner.acts-for", name(away, by.agency())));
    }

    private String name(PersonId person, AgencyId agency) {
        return people.find(person, agency).map(Person::fullName).orElse("");
    }
}
