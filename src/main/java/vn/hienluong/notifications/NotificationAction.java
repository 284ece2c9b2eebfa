package vn.hienluong.notifications;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of notes: everybody reads their own. */
public enum NotificationAction implements Action {
    READ_OWN(EnumSet.complementOf(EnumSet.of(Role.TERMINAL)));

    private final Set<Role> roles;

    NotificationAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
