package vn.hienluong.plans;

import java.time.LocalDate;

/** One wording of a task and the day from which it holds. */
public record TaskWording(LocalDate from, PlanTask task) {}
