package vn.hienluong.organization;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of the organisation. */
public enum OrganizationAction implements Action {
    VIEW(Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF),
    MANAGE_UNITS(Role.ADMINISTRATOR),
    MANAGE_PEOPLE(Role.ADMINISTRATOR),
    REORGANISE(Role.ADMINISTRATOR),
    MANAGE_ALIASES(Role.ADMINISTRATOR, Role.OFFICE),
    DELEGATE(Role.ADMINISTRATOR, Role.LEADER, Role.UNIT_HEAD);

    private final Set<Role> roles;

    OrganizationAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
