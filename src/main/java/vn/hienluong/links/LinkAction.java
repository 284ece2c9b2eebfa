package vn.hienluong.links;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of the links. */
public enum LinkAction implements Action {
    VIEW(EnumSet.complementOf(EnumSet.of(Role.TERMINAL)));

    private final Set<Role> roles;

    LinkAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
