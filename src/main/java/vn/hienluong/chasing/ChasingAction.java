package vn.hienluong.chasing;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of chasing. */
public enum ChasingAction implements Action {
    CHASE(Role.OFFICE, Role.OFFICE_HEAD);

    private final Set<Role> roles;

    ChasingAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
