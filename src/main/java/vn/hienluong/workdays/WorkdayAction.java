package vn.hienluong.workdays;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of the working calendar. */
public enum WorkdayAction implements Action {
    VIEW(Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF),
    MANAGE(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    WorkdayAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
