package vn.hienluong.reports;

/** Tình trạng: how a task stands in a period, as its unit says. */
public enum LineStatus {
    /** Đã hoàn thành. */
    COMPLETED,
    /** Đang thực hiện. */
    IN_PROGRESS,
    /** Đã thực hiện trong kỳ, for tasks that never end. */
    DONE_IN_PERIOD,
    /** Chưa thực hiện. */
    NOT_STARTED,
    /** Chưa đến thời điểm thực hiện. */
    NOT_YET_DUE,
    /** Không phát sinh: an answer, with its reason. */
    NOTHING_AROSE,
    /** Tạm dừng, đề nghị điều chỉnh. */
    SUSPENDED;

    /** Something was carried out in the period. */
    public boolean carriedOut() {
        return this == COMPLETED || this == IN_PROGRESS || this == DONE_IN_PERIOD;
    }

    /** Says that nothing was to be done, or nothing was done. */
    public boolean nothingDone() {
        return this == NOT_STARTED || this == SUSPENDED;
    }
}
