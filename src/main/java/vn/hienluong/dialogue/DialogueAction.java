package vn.hienluong.dialogue;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of questions and comments. Whether the very one is theirs to see and answer, {@link May} says. */
public enum DialogueAction implements Action {
    VIEW(Role.LEADER, Role.OFFICE_HEAD, Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_STAFF),
    /** Give a question to a unit, set aside what is none. */
    SORT(Role.OFFICE, Role.OFFICE_HEAD),
    WRITE(Role.OFFICE, Role.UNIT_STAFF),
    APPROVE(Role.UNIT_HEAD, Role.OFFICE_HEAD, Role.LEADER),
    /** What everybody could read is gone: not for whoever answered alone. */
    TAKE_DOWN(Role.OFFICE_HEAD, Role.LEADER);

    private final Set<Role> roles;

    DialogueAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
