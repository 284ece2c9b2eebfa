package vn.hienluong.reports;

import java.util.Map;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.TaskId;

/** How a task stands in a period, as each unit sent it: what boards and trends are made of. */
public record Answers(TaskId task, PeriodId period, Map<UnitId, LineStatus> byUnit) {}
