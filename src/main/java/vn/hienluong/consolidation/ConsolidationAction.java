package vn.hienluong.consolidation;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of the department's report. */
public enum ConsolidationAction implements Action {
    VIEW(Role.OFFICE, Role.LEADER, Role.CLERK, Role.TERMINAL),
    DRAFT(Role.OFFICE, Role.TERMINAL),
    WRITE(Role.OFFICE),
    /** Chánh Văn phòng and deputies. */
    CHECK(Role.OFFICE_HEAD),
    SIGN_OFF(Role.LEADER),
    GIVE_BACK(Role.OFFICE_HEAD, Role.LEADER),
    /** The clerk; the office where there is no clerk. */
    ISSUE(Role.CLERK, Role.OFFICE);

    private final Set<Role> roles;

    ConsolidationAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
