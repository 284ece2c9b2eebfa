package vn.hienluong.plans;

import vn.hienluong.authority.UnitId;

/** A request to change a task, and how far it has come. */
public record Amendment(
        AmendmentId id, PlanId plan, TaskId task, UnitId unit, String proposal, String reason, AmendmentState state) {}
