package vn.hienluong.obligations;

import java.util.Optional;
import java.util.UUID;
import vn.hienluong.authority.UnitId;
import vn.hienluong.plans.TaskId;

/**
 * A line on a task that a unit owes in a period.
 *
 * @param taskVersion the wording that held when the period opened
 * @param question what is asked, for a requested line
 */
public record LineDue(
        LineDueId id,
        PeriodId period,
        TaskId task,
        UUID taskVersion,
        UnitId unit,
        Duty duty,
        Optional<String> question) {

    public enum Duty {
        /** Leads the task: mandatory in every period. */
        LEAD,
        /** Was asked by the lead or the office (Đề nghị cung cấp nội dung, số liệu). */
        REQUESTED,
        /** Coordinates a task whose setting is full fan-out. */
        FAN_OUT
    }
}
