package vn.hienluong.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;

/** What must be public in an agency, and how each stands today. */
@Component
public class Items {

    /** Where a page of the list ended. */
    public record After(LocalDate due, UUID id) {}

    /** So many of a duty, owed by a unit, stand so. */
    public record Count(String duty, UnitId unit, Standing standing, int many) {}

    /** The largest list that goes into one file. */
    public static final int MOST = 20_000;

    private final ItemRepository items;
    private final Duties duties;
    private final Raising raising;
    private final Audit audit;
    private final Clock clock;

    Items(ItemRepository items, Duties duties, Raising raising, Audit audit, Clock clock) {
        this.items = items;
        this.duties = duties;
        this.raising = raising;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Item> list(ItemFilter filter, Optional<After> after, int most, Actor by) {
        by.require(DisclosureAction.VIEW);
        return items.list(filter, after, Math.min(most, MOST), today(), by.agency());
    }

    @Transactional(readOnly = true)
    public List<Count> counts(ItemFilter filter, Actor by) {
        by.require(DisclosureAction.VIEW);
        return items.counts(filter, today(), by.agency());
    }

    @Transactional(readOnly = true)
    public Optional<Item> find(ItemId id, AgencyId agency) {
        return items.find(id, today(), agency);
    }

    /** @throws NotFound when the agency has no such item */
    @Transactional(readOnly = true)
    public Item require(ItemId id, AgencyId agency) {
        return find(id, agency).orElseThrow(NotFound::new);
    }

    /** What a record owes, in all its places. */
    @Transactional(readOnly = true)
    public List<Item> of(UUID subject, AgencyId agency) {
        return items.ofSubject(subject, today(), agency);
    }

    /** What these units still have to do, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Item> owed(Collection<UnitId> units, int most, AgencyId agency) {
        return units.isEmpty() ? List.of() : items.owed(units, today(), most, agency);
    }

    /**
     * Ghi nhận nội dung phải công khai: what no other room knows of yet, such as an inspection conclusion that was signed.
     * Refused without a title, for a day to come, and for a duty that did not hold on that day.
     */
    @Transactional
    public Outcome<Item> record(String duty, String title, LocalDate arose, UnitId unit, Actor by) {
        by.require(DisclosureAction.RECORD);
        if (title.isBlank()) {
            return Outcome.refused("disclosure.record.title-missing");
        }
        if (arose.isAfter(today())) {
            return Outcome.refused("disclosure.record.day-ahead");
        }
        var applied = duties.applied(duty, arose, by.agency());
        if (applied.isEmpty()) {
            return Outcome.refused("disclosure.record.no-duty", arose);
        }
        var matter = new Raising.Matter(Optional.empty(), title.strip(), Optional.of(unit));
        return Outcome.done(require(
                raising.raise(applied.stream().toList(), matter, by).getFirst().id(), by.agency()));
    }

    /** Không áp dụng: it need not be public, for a reason that stays on record. */
    @Transactional
    public Outcome<Item> waive(ItemId id, String reason, Actor by) {
        by.require(DisclosureAction.WAIVE);
        var item = require(id, by.agency());
        if (reason.isBlank()) {
            return Outcome.refused("disclosure.waive.reason-missing");
        }
        if (!item.outstanding()) {
            return Outcome.refused("disclosure.waive.not-open");
        }
        items.waive(id, reason.strip(), by.author().label(), clock.instant(), by.agency());
        audit.record(by.author(), "disclosure.item.waived", Raising.subject(id), Optional.of(reason), reason);
        return Outcome.done(require(id, by.agency()));
    }

    private LocalDate today() {
        return Time.today(clock);
    }
}
