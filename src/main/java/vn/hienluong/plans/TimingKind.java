package vn.hienluong.plans;

/** When a task is to be done, as plans say it. */
public enum TimingKind {
    DATE,
    MONTH,
    QUARTER,
    HALF_YEAR,
    /** Thường xuyên. */
    ONGOING,
    /** Hằng năm. */
    YEARLY,
    /** Hằng năm theo kế hoạch. */
    YEARLY_BY_PLAN,
    /** Theo tình hình thực tế. */
    AS_IT_ARISES,
    UNRECOGNISED;

    /** Has a day on which it is due; the others are answered in every period. */
    public boolean dated() {
        return this == DATE || this == MONTH || this == QUARTER || this == HALF_YEAR;
    }
}
