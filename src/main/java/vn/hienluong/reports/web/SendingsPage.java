package vn.hienluong.reports.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.reports.web.ReportPage.Badge;

/** Tổng hợp tình hình gửi báo cáo, ready to print. */
public record SendingsPage(
        String at,
        String plan,
        String planAt,
        String title,
        List<String> days,
        Badge state,
        Optional<String> reopened,
        Tally tally,
        List<Row> rows,
        List<Choice> tasks,
        List<Choice> units,
        Can can) {

    /** Of the units that count. */
    public record Tally(int all, int sent, int onTime, int late, int missing) {}

    public record Row(
            String unit,
            String unitId,
            String at,
            boolean counted,
            Badge standing,
            Badge state,
            String lastDay,
            Optional<String> extension,
            String sentAt,
            int answered,
            int owed,
            boolean open) {}

    public record Can(boolean extend, boolean ask, boolean open, boolean reopen, boolean change) {}
}
