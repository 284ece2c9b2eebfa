package vn.hienluong.disclosure;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of the duties to make public. */
public enum DisclosureAction implements Action {
    VIEW(Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE_HEAD, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF),
    /** Ghi nhận nội dung phải công khai, for what no other room knows. */
    RECORD(Role.OFFICE, Role.OFFICE_HEAD, Role.UNIT_HEAD, Role.UNIT_STAFF),
    /** Niêm yết and its end: the office and the clerk everywhere, others for their own unit. */
    POST(Role.OFFICE, Role.OFFICE_HEAD, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF),
    WAIVE(Role.OFFICE_HEAD, Role.LEADER),
    /** Which duties the agency has. */
    MANAGE(Role.ADMINISTRATOR, Role.OFFICE_HEAD);

    private final Set<Role> roles;

    DisclosureAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
