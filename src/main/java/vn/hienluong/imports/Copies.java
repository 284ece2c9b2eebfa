package vn.hienluong.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Time;

/** Next year's plan begun as a copy of this year's, corrected and started like one that was read. */
@Component
public class Copies {

    private final Plans plans;
    private final Periods periods;
    private final Agencies agencies;
    private final Units units;
    private final Reorganisation reorganisation;
    private final Files files;
    private final ImportRepository imports;
    private final Audit audit;
    private final Clock clock;

    Copies(
            Plans plans,
            Periods periods,
            Agencies agencies,
            Units units,
            Reorganisation reorganisation,
            Files files,
            ImportRepository imports,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.agencies = agencies;
        this.units = units;
        this.reorganisation = reorganisation;
        this.files = files;
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the draft, to be corrected; its paper is the copied plan's, to look at beside it */
    @Transactional
    public ReadPlan nextYear(PlanId id, Actor by) {
        by.require(PlanAction.IMPORT);
        var agency = by.agency();
        var plan = plans.require(id, agency);
        var today = Time.today(clock);
        var names = units.on(today, agency).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var paper = plan.file().map(FileId::new).map(file -> files.require(file, agency));
        var copy = new ReadPlan(
                ImportId.next(),
                paper.map(file -> file.id()),
                paper.map(file -> file.name()).orElse(plan.sign()),
                clock.instant(),
                by.author().label(),
                new NextYear(plan, names, reorganisation.heirs(today, agency))
                        .draft(
                                agencies.profile(agency).name(),
                                plans.outline(id, agency),
                                plans.headings(id, agency),
                                plans.tasks(id, LocalDate.of(plan.year(), 12, 31), agency),
                                periods.of(id, agency)),
                1,
                Optional.of(id),
                Optional.empty());
        imports.insert(copy, agency);
        audit.record(
                by.author(),
                "imports.plan.copied",
                new Subject("imports.import", copy.id().value()),
                plan.sign(),
                id);
        return copy;
    }
}
