package vn.hienluong.reports;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of unit reports. */
public enum ReportAction implements Action {
    VIEW(Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF, Role.TERMINAL),
    WRITE(Role.UNIT_STAFF, Role.OFFICE),
    SEND(Role.UNIT_HEAD, Role.UNIT_STAFF, Role.OFFICE),
    RECEIVE(Role.OFFICE);

    private final Set<Role> roles;

    ReportAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
