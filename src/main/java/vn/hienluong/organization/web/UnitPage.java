package vn.hienluong.organization.web;

import java.util.List;
import vn.hienluong.platform.web.HistoryLine;

/**
 * One unit.
 *
 * @param today for the date fields of the forms
 * @param may what the viewer may do here
 */
public record UnitPage(
        UnitRow unit,
        String id,
        List<PositionRow> positions,
        List<String> aliases,
        List<String> successions,
        List<HistoryLine> history,
        String today,
        boolean ended,
        May may) {

    public record May(boolean manage, boolean reorganise, boolean aliases) {}
}
