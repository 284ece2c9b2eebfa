package vn.hienluong.datarequests.web;

import java.util.List;

/** Requests: all for whoever handles them, one's own for everybody else. */
public record DataRequestListPage(List<Row> rows, boolean mayHandle) {

    /** @param left how much time there is, in words; empty when it is decided */
    public record Row(
            String at,
            String wish,
            String subject,
            String received,
            String due,
            String left,
            DataRequestPage.Status status) {}
}
