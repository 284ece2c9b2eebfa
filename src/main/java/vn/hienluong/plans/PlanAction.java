package vn.hienluong.plans;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of plans. */
public enum PlanAction implements Action {
    VIEW(Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF, Role.TERMINAL),
    IMPORT(Role.OFFICE, Role.TERMINAL),
    START(Role.OFFICE),
    WITHDRAW(Role.OFFICE_HEAD),
    SET_UP_TASK(Role.OFFICE),
    REQUEST_AMENDMENT(Role.UNIT_STAFF, Role.OFFICE),
    FORWARD_AMENDMENT(Role.OFFICE),
    DECIDE_AMENDMENT(Role.LEADER),
    ENACT_AMENDMENT(Role.OFFICE, Role.CLERK);

    private final Set<Role> roles;

    PlanAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
