package vn.hienluong.identity;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked about accounts. */
public enum IdentityAction implements Action {
    INVITE(Role.ADMINISTRATOR),
    MANAGE(Role.ADMINISTRATOR),
    OWN_ACCOUNT(
            Role.ADMINISTRATOR,
            Role.LEADER,
            Role.OFFICE_HEAD,
            Role.OFFICE,
            Role.CLERK,
            Role.UNIT_HEAD,
            Role.UNIT_STAFF);

    private final Set<Role> roles;

    IdentityAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
