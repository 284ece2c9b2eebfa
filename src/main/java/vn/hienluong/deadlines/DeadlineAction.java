package vn.hienluong.deadlines;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of the rules. */
public enum DeadlineAction implements Action {
    VIEW(EnumSet.complementOf(EnumSet.of(Role.TERMINAL))),
    MANAGE(EnumSet.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    DeadlineAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
