package vn.hienluong.information;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of requests. Whether the very one is theirs to see and answer, {@link May} says. */
public enum InformationAction implements Action {
    VIEW(Role.LEADER, Role.OFFICE_HEAD, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF),
    /** The whole register, its figures and its file. */
    READ_ALL(Role.LEADER, Role.OFFICE_HEAD, Role.OFFICE, Role.CLERK),
    /** Whoever sits at the desk or opens the post. */
    ENTER(Role.OFFICE, Role.CLERK),
    /** Classify, assign, ask back, tell, extend, set aside. */
    HANDLE(Role.OFFICE),
    WRITE(Role.UNIT_STAFF, Role.OFFICE),
    ANSWER(Role.UNIT_HEAD, Role.OFFICE),
    /** It limits a right: not for whoever handles it alone. */
    REFUSE(Role.OFFICE_HEAD, Role.LEADER),
    NUMBER(Role.CLERK, Role.OFFICE),
    /** Erase who asked; for whoever answers requests about personal data. */
    FORGET(Role.ADMINISTRATOR, Role.LEADER),
    WRITE_LOG(Role.OFFICE),
    APPROVE_LOG(Role.OFFICE_HEAD, Role.LEADER);

    private final Set<Role> roles;

    InformationAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
