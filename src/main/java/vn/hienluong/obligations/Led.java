package vn.hienluong.obligations;

import java.util.Set;
import vn.hienluong.authority.UnitId;
import vn.hienluong.plans.TaskId;

/** The units that owe a line on a task in a period because they lead it. */
public record Led(TaskId task, PeriodId period, Set<UnitId> units) {}
