package vn.hienluong.desk;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be looked at. */
public enum DeskAction implements Action {
    MY_WORK(
            Role.ADMINISTRATOR,
            Role.LEADER,
            Role.OFFICE_HEAD,
            Role.OFFICE,
            Role.CLERK,
            Role.UNIT_HEAD,
            Role.UNIT_STAFF),
    FOLLOW(Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF),
    OVERVIEW(Role.LEADER, Role.OFFICE);

    private final Set<Role> roles;

    DeskAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
