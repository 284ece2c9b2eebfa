package vn.hienluong.audit;

import java.util.UUID;

/** Which record: its kind, such as {@code plans.plan}, and its id. */
public record Subject(String kind, UUID id) {}
