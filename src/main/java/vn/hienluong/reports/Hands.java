package vn.hienluong.reports;

import java.util.Optional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.ReportDue;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Refusal;

/** Whose hands may touch a unit's report. */
final class Hands {

    private Hands() {}

    /** Leadership, office and clerk read every report; a unit reads its own. */
    static boolean mayRead(UnitId unit, Actor by) {
        return by.has(Role.OFFICE)
                || by.has(Role.LEADER)
                || by.has(Role.CLERK)
                || by.has(Role.TERMINAL)
                || by.has(Role.UNIT_STAFF, unit);
    }

    /**
     * @throws NotFound when they may not even read it
     * @throws Forbidden when they may read it and no more
     */
    static void requireWrite(UnitId unit, Actor by) {
        requireRead(unit, by);
        if (!mayWrite(unit, by)) {
            throw new Forbidden(Refusal.of("organization.forbidden"));
        }
    }

    static void requireRead(UnitId unit, Actor by) {
        if (!mayRead(unit, by)) {
            throw new NotFound();
        }
    }

    static void requireSend(ReportDue due, Actor by) {
        requireRead(due.unit(), by);
        if (!maySend(due, by)) {
            throw new Forbidden(Refusal.of("reports.send.not-head"));
        }
    }

    private static boolean mayWrite(UnitId unit, Actor by) {
        return by.has(Role.UNIT_STAFF, unit) || by.has(Role.OFFICE);
    }

    /** A unit's head, deputy or delegate sends; so does the contact of a body, which has no head here. */
    private static boolean maySend(ReportDue due, Actor by) {
        return by.has(Role.UNIT_HEAD, due.unit())
                || by.has(Role.OFFICE)
                || (!due.counted() && by.has(Role.UNIT_STAFF, due.unit()));
    }

    /** Nhập thay: the office writes for a unit that is not its own. */
    static boolean forAnother(UnitId unit, Actor by) {
        return !by.has(Role.UNIT_STAFF, unit);
    }

    /** For whom somebody acts who may act only by delegation. */
    static Optional<PersonId> onBehalf(UnitId unit, Actor by) {
        var grants = by.grants().stream()
                .filter(grant -> grant.role() == Role.UNIT_HEAD && grant.unit().equals(unit))
                .toList();
        return grants.stream().anyMatch(grant -> grant.delegatedBy().isEmpty())
                ? Optional.empty()
                : grants.stream()
                        .map(Grant::delegatedBy)
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
