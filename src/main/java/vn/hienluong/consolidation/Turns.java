package vn.hienluong.consolidation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.disclosure.Disclosures;
import vn.hienluong.disclosure.Occurrence;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Actors;
import vn.hienluong.platform.AgencyId;

/** Tells whoever has the next step that the report has come to them, and its writers when it is out. */
@Component
class Turns {

    private final Actors actors;
    private final Periods periods;
    private final ConsolidatedReportRepository reports;
    private final Notifications notifications;
    private final Disclosures disclosures;

    Turns(
            Actors actors,
            Periods periods,
            ConsolidatedReportRepository reports,
            Notifications notifications,
            Disclosures disclosures) {
        this.actors = actors;
        this.periods = periods;
        this.reports = reports;
        this.notifications = notifications;
        this.disclosures = disclosures;
    }

    void tell(ConsolidatedReport report, Stage next, Actor by) {
        if (next.getClass() == report.stage().getClass()) {
            return;
        }
        switch (next) {
            case Stage.Drafting(var returned)
            when returned.isPresent() ->
                tell(report, "consolidation.told.given-back", writers(report, by.agency()), by);
            case Stage.Drafting _ -> {}
            case Stage.Checking _ -> tell(report, "consolidation.told.to-check", having(Role.OFFICE_HEAD, by), by);
            case Stage.Signing _ -> tell(report, "consolidation.told.to-sign", having(Role.LEADER, by), by);
            case Stage.SignedOff _ -> tell(report, "consolidation.told.to-issue", clerks(by), by);
            case Stage.Issued issued -> {
                tell(report, "consolidation.told.issued", writers(report, by.agency()), by);
                mustBePublic(report, issued.issue(), by);
            }
        }
    }

    private void mustBePublic(ConsolidatedReport report, Stage.Issue issue, Actor by) {
        var subject = new Subject("consolidation.report", report.id());
        var title = report.frame().subject();
        disclosures.raise(
                new Occurrence("consolidation.report.issued", subject, title, issue.on(), Optional.empty()), by);
    }

    /** The clerk; the office where the agency has none. */
    private Set<PersonId> clerks(Actor by) {
        var clerks = having(Role.CLERK, by);
        return clerks.isEmpty() ? having(Role.OFFICE, by) : clerks;
    }

    private Set<PersonId> having(Role role, Actor by) {
        return actors.having(role, by.agency());
    }

    private Collection<PersonId> writers(ConsolidatedReport report, AgencyId agency) {
        return reports.writers(report.id(), agency);
    }

    private void tell(ConsolidatedReport report, String sentence, Collection<PersonId> people, Actor by) {
        var others = people.stream().filter(person -> !by.isPerson(person)).collect(Collectors.toSet());
        var title = periods.require(report.period(), by.agency()).title();
        notifications.tell(
                others,
                new Note(sentence, List.of(title), "/periods/" + report.period() + "/consolidation"),
                by.agency());
    }
}
