package vn.hienluong.deadlines;

/** In what a rule counts. */
public enum RuleUnit {
    /** Ngày làm việc: by the agency's working calendar. */
    WORKING_DAYS,
    /** Ngày: of the calendar. */
    DAYS
}
