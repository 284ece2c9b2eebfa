package vn.hienluong.organization.web;

import java.util.List;
import vn.hienluong.platform.web.Choice;

/**
 * Who acts for whom, today and later.
 *
 * @param mayGive whether the viewer may give any; {@code forAnybody} also for others than themselves
 */
public record DelegationsPage(
        List<DelegationRow> delegations,
        List<Choice> people,
        List<Choice> units,
        String today,
        boolean mayGive,
        boolean forAnybody) {

    /** @param end address that ends it, empty for who may not */
    public record DelegationRow(String from, String to, String unit, String days, String reason, String end) {}
}
