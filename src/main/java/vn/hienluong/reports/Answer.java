package vn.hienluong.reports;

import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;

/** How a task stands in a period, as one unit sent it: what boards and trends are made of. */
public record Answer(TaskId task, PeriodId period, UnitId unit, LineStatus status) {}
