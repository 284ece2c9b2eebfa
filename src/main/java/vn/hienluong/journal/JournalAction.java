package vn.hienluong.journal;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of this room. */
public enum JournalAction implements Action {
    READ(EnumSet.of(Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE_HEAD)),
    /** The history of one record, for whoever may see the record. */
    READ_RECORD(EnumSet.complementOf(EnumSet.of(Role.TERMINAL))),
    PROVE(EnumSet.of(Role.ADMINISTRATOR, Role.LEADER));

    private final Set<Role> roles;

    JournalAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
