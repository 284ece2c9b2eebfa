package vn.hienluong.obligations;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of periods and obligations. */
public enum ObligationAction implements Action {
    VIEW(Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF, Role.TERMINAL),
    PLAN_PERIODS(Role.OFFICE),
    OPEN_PERIOD(Role.OFFICE),
    REOPEN_PERIOD(Role.OFFICE_HEAD, Role.LEADER),
    EXTEND(Role.OFFICE),
    ASK_FOR_LINES(Role.OFFICE, Role.UNIT_STAFF);

    private final Set<Role> roles;

    ObligationAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
