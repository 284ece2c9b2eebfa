package vn.hienluong.plans.web;

import java.util.List;

/** The requests for amendment of a plan. */
public record AmendmentsPage(String plan, String sign, List<Row> rows) {

    public record Row(String href, String unit, String proposal, String state) {}
}
