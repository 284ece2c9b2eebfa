package vn.hienluong.reports;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.plans.TaskId;

/** What the office asks to be mended, on one line or, without a task, on the whole report. */
public record Remark(Optional<TaskId> task, String text, String by, Instant at) {}
