package vn.hienluong.portal;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of the portal by those who look after it. */
public enum PortalAction implements Action {
    /** What is written, as the public would see it. */
    PREVIEW(Role.LEADER, Role.OFFICE_HEAD, Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_STAFF),
    /** How often which page was read; what must be there and is not. */
    LOOK_AFTER(Role.LEADER, Role.OFFICE_HEAD, Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_STAFF);

    private final Set<Role> roles;

    PortalAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
