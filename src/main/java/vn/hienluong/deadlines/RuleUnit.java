package vn.hienluong.deadlines;

/** In what a rule counts. */
public enum RuleUnit {
    /** Ngày làm việc: by the agency's working calendar. */
    WORKING_DAYS,
    /** Ngày: of the calendar. */
    DAYS,
    /** From the very hour; a day off does not stop them. Only where the law itself counts so. */
    HOURS
}
