package vn.hienluong.datarequests;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of this room. */
public enum DataRequestAction implements Action {
    /** About one's own data; and see what one asked. */
    ASK(EnumSet.complementOf(EnumSet.of(Role.TERMINAL))),
    /** See all requests, take and decide them; never one's own. */
    HANDLE(EnumSet.of(Role.ADMINISTRATOR, Role.LEADER));

    private final Set<Role> roles;

    DataRequestAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
