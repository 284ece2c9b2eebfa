package vn.hienluong.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.Deadline;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;

/** The duties of an agency: those of the law that it has not switched off, with a reason, and those of its own. */
@Component
public class Duties {

    private static final int LONGEST = 3650;

    private final OwnDutyRepository own;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    Duties(OwnDutyRepository own, Deadlines deadlines, Audit audit, Clock clock) {
        this.own = own;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A duty applied to the day of an event: what an item takes from it and keeps.
     *
     * @param stays days that it stays at least
     * @param fixed the unit that owes a duty of the agency's own
     */
    record Applied(
            String duty,
            Set<Place> places,
            Deadline deadline,
            Optional<Integer> stays,
            Duty.Owner owner,
            Optional<UnitId> fixed) {}

    /** A duty of the law. @param off why the agency does not have it */
    public record Line(Duty duty, Optional<String> off) {}

    @Transactional(readOnly = true)
    public List<Line> ofLaw(AgencyId agency) {
        var off = own.switchedOff(agency);
        return DutyBook.OF_VIETNAM.duties().stream()
                .map(duty -> new Line(duty, Optional.ofNullable(off.get(duty.key()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<OwnDuty> own(AgencyId agency) {
        return own.all(agency);
    }

    /** What each duty is called, by the key that items keep: those of the law first, in their order. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Text text, AgencyId agency) {
        var names = new LinkedHashMap<String, String>();
        DutyBook.OF_VIETNAM.duties().forEach(duty -> names.put(duty.key(), text.say("disclosure.duty." + duty.key())));
        own.all(agency).forEach(duty -> names.put(duty.id().toString(), duty.name()));
        return names;
    }

    /** The duties that an event of a day brings. */
    List<Applied> of(String event, LocalDate on, AgencyId agency) {
        return ofLaw(agency).stream()
                .filter(line -> line.off().isEmpty() && line.duty().event().equals(event))
                .flatMap(line -> applied(line.duty(), on, agency).stream())
                .toList();
    }

    /** One duty applied to a day; nothing when it does not hold then. */
    Optional<Applied> applied(String key, LocalDate on, AgencyId agency) {
        return ofLaw(agency).stream()
                .filter(line -> line.off().isEmpty() && line.duty().key().equals(key))
                .findFirst()
                .flatMap(line -> applied(line.duty(), on, agency))
                .or(() -> own.all(agency).stream()
                        .filter(duty -> duty.id().toString().equals(key) && duty.holdsOn(on))
                        .findFirst()
                        .map(duty -> applied(duty, on, agency)));
    }

    private Optional<Applied> applied(Duty duty, LocalDate on, AgencyId agency) {
        if (!duty.holdsOn(on) || !deadlines.ruled(duty.rule(), on, agency)) {
            return Optional.empty();
        }
        var stays = duty.stays()
                .filter(rule -> deadlines.ruled(rule, on, agency))
                .map(rule -> deadlines.rule(rule, on, agency).amount());
        var deadline = deadlines.of(duty.rule(), on, agency);
        return Optional.of(new Applied(duty.key(), duty.places(), deadline, stays, duty.owner(), Optional.empty()));
    }

    Applied applied(OwnDuty duty, LocalDate on, AgencyId agency) {
        return new Applied(
                duty.id().toString(),
                duty.places(),
                deadlines.under(duty.rule(), on, agency),
                duty.stays(),
                Duty.Owner.EVENT_UNIT,
                Optional.of(duty.unit()));
    }

    /** From now on nothing arises under a duty of the law that the agency does not have; what arose stays. */
    @Transactional
    public Outcome<String> switchOff(String key, String reason, Actor by) {
        by.require(DisclosureAction.MANAGE);
        requireKnown(key);
        if (reason.isBlank()) {
            return Outcome.refused("disclosure.duty-off.reason-missing");
        }
        own.switchOff(key, reason, Time.today(clock), by.agency());
        audit.record(by.author(), "disclosure.duty-off.done", subject(key), Optional.of(reason), key);
        return Outcome.done(key);
    }

    @Transactional
    public Outcome<String> switchOn(String key, Actor by) {
        by.require(DisclosureAction.MANAGE);
        requireKnown(key);
        if (own.switchOn(key, by.agency())) {
            audit.record(by.author(), "disclosure.duty-on.done", subject(key), key);
        }
        return Outcome.done(key);
    }

    /**
     * Lays a duty upon the agency. Refused without a name, the document, a place, and for a place inside together with the
     * portal: what is for the agency's own people is not for everybody.
     */
    @Transactional
    public Outcome<OwnDuty> add(OwnDuty wanted, Actor by) {
        by.require(DisclosureAction.MANAGE);
        if (wanted.name().isBlank() || wanted.source().isBlank()) {
            return Outcome.refused("disclosure.own.incomplete");
        }
        if (wanted.places().isEmpty()) {
            return Outcome.refused("disclosure.own.no-place");
        }
        if (wanted.places().contains(Place.INSIDE) && wanted.places().contains(Place.PORTAL)) {
            return Outcome.refused("disclosure.own.inside-and-portal");
        }
        if (wanted.amount() < 0
                || wanted.amount() > LONGEST
                || wanted.stays().filter(Duties::tooLong).isPresent()) {
            return Outcome.refused("disclosure.own.amount", LONGEST);
        }
        own.insert(wanted, by.agency());
        audit.record(by.author(), "disclosure.own.added", new Subject("disclosure.duty", wanted.id()), wanted);
        return Outcome.done(wanted);
    }

    private static boolean tooLong(int days) {
        return days < 1 || days > LONGEST;
    }

    /** Today is the last day on which it holds. */
    @Transactional
    public Outcome<UUID> end(UUID id, Actor by) {
        by.require(DisclosureAction.MANAGE);
        if (own.all(by.agency()).stream().noneMatch(duty -> duty.id().equals(id))) {
            throw new NotFound();
        }
        if (!own.end(id, Time.today(clock), by.agency())) {
            return Outcome.refused("disclosure.own.ended-already");
        }
        audit.record(by.author(), "disclosure.own.ended", new Subject("disclosure.duty", id));
        return Outcome.done(id);
    }

    public static UUID nextId() {
        return Ids.next();
    }

    private static void requireKnown(String key) {
        if (DutyBook.OF_VIETNAM.duties().stream().noneMatch(duty -> duty.key().equals(key))) {
            throw new NotFound();
        }
    }

    private static Subject subject(String key) {
        return new Subject("disclosure.duty", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }
}
