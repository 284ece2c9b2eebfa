package vn.hienluong.workdays;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/** Counts working days for an agency, and keeps the agency's own exceptions. */
@Component
public class Workdays {

    private final OwnDayRepository own;
    private final Audit audit;

    Workdays(OwnDayRepository own, Audit audit) {
        this.own = own;
        this.audit = audit;
    }

    /** For many questions at once: one query, then no more. */
    @Transactional(readOnly = true)
    public WorkingCalendar calendar(AgencyId agency) {
        return new WorkingCalendar(NationalCalendar.OF_VIETNAM, own.all(agency));
    }

    @Transactional(readOnly = true)
    public boolean workday(LocalDate day, AgencyId agency) {
        return calendar(agency).workday(day);
    }

    /** See {@link WorkingCalendar#back}. */
    @Transactional(readOnly = true)
    public LocalDate back(LocalDate day, int workingDays, AgencyId agency) {
        return calendar(agency).back(day, workingDays);
    }

    /** See {@link WorkingCalendar#forward}. */
    @Transactional(readOnly = true)
    public LocalDate forward(LocalDate day, int workingDays, AgencyId agency) {
        return calendar(agency).forward(day, workingDays);
    }

    /** Working days after {@code from}, up to and including {@code to}. */
    @Transactional(readOnly = true)
    public int between(LocalDate from, LocalDate to, AgencyId agency) {
        return calendar(agency).between(from, to);
    }

    /** The last working day on which something due "before" a day is still on time. */
    @Transactional(readOnly = true)
    public LocalDate lastBefore(LocalDate dueBefore, AgencyId agency) {
        return calendar(agency).lastBefore(dueBefore);
    }

    /** Makes a day worked or off for this agency, by a document; refused when the day already is so. */
    @Transactional
    public Outcome<OwnDay> except(LocalDate day, boolean working, String document, String reason, Actor by) {
        by.require(WorkdayAction.MANAGE);
        var refusal = whyNot(day, working, document, by.agency());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var exception = new OwnDay(Ids.next(), day, working, document.strip(), reason.strip());
        own.insert(exception, by.agency());
        audit.record(by.author(), "workdays.own.added", new Subject("workdays.own-day", exception.id()), exception);
        return Outcome.done(exception);
    }

    /** The day is again as the State's calendar has it. */
    @Transactional
    public void withdraw(UUID exception, Actor by) {
        by.require(WorkdayAction.MANAGE);
        if (!own.delete(exception, by.agency())) {
            throw new NotFound();
        }
        audit.record(by.author(), "workdays.own.withdrawn", new Subject("workdays.own-day", exception));
    }

    private Optional<Refusal> whyNot(LocalDate day, boolean working, String document, AgencyId agency) {
        if (document.isBlank()) {
            return Optional.of(Refusal.of("workdays.own.document-missing"));
        }
        if (own.all(agency).stream().anyMatch(known -> known.day().equals(day))) {
            return Optional.of(Refusal.of("workdays.own.already", day));
        }
        return workday(day, agency) == working
                ? Optional.of(Refusal.of(working ? "workdays.own.works-anyway" : "workdays.own.off-anyway", day))
                : Optional.empty();
    }
}
