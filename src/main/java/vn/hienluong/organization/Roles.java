package vn.hienluong.organization;

import static vn.hienluong.authority.Role.ADMINISTRATOR;
import static vn.hienluong.authority.Role.CLERK;
import static vn.hienluong.authority.Role.LEADER;
import static vn.hienluong.authority.Role.OFFICE;
import static vn.hienluong.authority.Role.OFFICE_HEAD;
import static vn.hienluong.authority.Role.UNIT_HEAD;
import static vn.hienluong.authority.Role.UNIT_STAFF;

import java.util.Set;
import vn.hienluong.authority.Role;

/** The roles that a position in a unit of a kind gives. */
final class Roles {

    private Roles() {}

    static Set<Role> of(UnitKind unit, PositionRole position) {
        return switch (position) {
            case ADMINISTRATOR -> Set.of(ADMINISTRATOR);
            case CLERK -> Set.of(CLERK);
            case CONTACT -> Set.of(UNIT_STAFF);
            case STAFF -> unit == UnitKind.OFFICE ? Set.of(UNIT_STAFF, OFFICE) : Set.of(UNIT_STAFF);
            case HEAD, DEPUTY -> ofHeads(unit);
        };
    }

    private static Set<Role> ofHeads(UnitKind unit) {
        return switch (unit) {
            case LEADERSHIP -> Set.of(LEADER, UNIT_HEAD, UNIT_STAFF);
            case OFFICE -> Set.of(OFFICE_HEAD, OFFICE, UNIT_HEAD, UNIT_STAFF);
            case DIVISION, INSPECTORATE, BRANCH, CENTRE, BODY -> Set.of(UNIT_HEAD, UNIT_STAFF);
        };
    }
}
