package vn.hienluong.notifications;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of notes: everybody reads their own, the office follows what it had sent. */
public enum NotificationAction implements Action {
    READ_OWN(EnumSet.complementOf(EnumSet.of(Role.TERMINAL))),
    /** See what did not arrive, and send it again. */
    FOLLOW(EnumSet.of(Role.ADMINISTRATOR, Role.OFFICE));

    private final Set<Role> roles;

    NotificationAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
