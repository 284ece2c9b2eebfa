package vn.hienluong.measures;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of measures. */
public enum MeasureAction implements Action {
    /** The numbers; of the records behind them each reader is shown those that they may see. */
    VIEW(Role.ADMINISTRATOR, Role.LEADER, Role.OFFICE, Role.CLERK, Role.UNIT_HEAD, Role.UNIT_STAFF, Role.TERMINAL);

    private final Set<Role> roles;

    MeasureAction(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
