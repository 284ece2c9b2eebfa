package vn.hienluong.search;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of this room. */
public enum SearchAction implements Action {
    SEARCH(EnumSet.complementOf(EnumSet.of(Role.TERMINAL)));

    private final Set<Role> roles;

    SearchAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
