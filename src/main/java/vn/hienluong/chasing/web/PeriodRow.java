package vn.hienluong.chasing.web;

import vn.hienluong.chasing.OpenPeriod;
import vn.hienluong.platform.Text;

/** An open period in the list. */
public record PeriodRow(String title, String at, String plan, String lastDay, int unsent, int overdue) {

    static PeriodRow of(OpenPeriod open, Text text) {
        return new PeriodRow(
                open.period().title(),
                "/periods/" + open.period().id() + "/chasing",
                open.plan().sign(),
                text.day(open.period().lastDay()),
                open.unsent(),
                open.overdue());
    }
}
