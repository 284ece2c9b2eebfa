package vn.hienluong.redaction;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of this room. */
public enum RedactionAction implements Action {
    /** Somebody's own files; the head of the office also those of others. */
    REDACT(Role.OFFICE_HEAD, Role.OFFICE, Role.CLERK);

    private final Set<Role> roles;

    RedactionAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
