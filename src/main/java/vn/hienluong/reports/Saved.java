package vn.hienluong.reports;

/** What came of saving: kept, or somebody else was faster and both texts are to be looked at. */
public sealed interface Saved {

    record Kept(ReportLine line) implements Saved {}

    /** @param theirs as it stands now; nothing of {@code mine} is kept yet */
    record Conflict(LineText mine, ReportLine theirs) implements Saved {}
}
