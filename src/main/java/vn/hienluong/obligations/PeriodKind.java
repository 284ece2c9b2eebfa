package vn.hienluong.obligations;

/** What a period covers. A year of reporting has no fourth quarter: the year's report stands in its place. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    /** Quý II: 6 tháng đầu năm. */
    HALF_YEAR,
    /** Quý III: 9 tháng. */
    NINE_MONTHS,
    YEAR,
    /** Results after the year's report: the year-end supplement. */
    YEAR_END,
    /** Báo cáo đột xuất. */
    AD_HOC
}
