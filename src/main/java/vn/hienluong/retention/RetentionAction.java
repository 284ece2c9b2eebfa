package vn.hienluong.retention;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of this room. */
public enum RetentionAction implements Action {
    READ(EnumSet.complementOf(EnumSet.of(Role.TERMINAL))),
    /** Say how long something is kept. */
    SET_RULE(EnumSet.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    RetentionAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
