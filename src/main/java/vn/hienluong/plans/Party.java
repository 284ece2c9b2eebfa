package vn.hienluong.plans;

import java.util.Optional;
import vn.hienluong.authority.UnitId;

/**
 * Who leads or coordinates a task, as the cell says it.
 *
 * @param printed the words of the plan
 * @param unit the unit that is meant; absent for "all units", or for a body outside the agency
 * @param allUnits "các phòng, đơn vị thuộc Sở"
 */
public record Party(Duty duty, String printed, Optional<UnitId> unit, boolean allUnits) {

    public enum Duty {
        LEAD,
        COORDINATOR
    }
}
