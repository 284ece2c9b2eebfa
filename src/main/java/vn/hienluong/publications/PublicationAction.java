package vn.hienluong.publications;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of publications. Whether the very one is theirs to write or review, {@link May} says. */
public enum PublicationAction implements Action {
    VIEW(Role.LEADER, Role.OFFICE_HEAD, Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_STAFF),
    WRITE(Role.UNIT_STAFF, Role.OFFICE),
    REVIEW(Role.UNIT_HEAD),
    APPROVE(Role.OFFICE_HEAD, Role.LEADER),
    GIVE_BACK(Role.UNIT_HEAD, Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER),
    PUBLISH(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER),
    WITHDRAW(Role.OFFICE_HEAD, Role.LEADER);

    private final Set<Role> roles;

    PublicationAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
