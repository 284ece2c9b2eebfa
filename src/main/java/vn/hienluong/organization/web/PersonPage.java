package vn.hienluong.organization.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;

/**
 * One person: how to reach them, what they hold, what happened.
 *
 * @param positions held now or later; {@code over} the ones before
 */
public record PersonPage(
        String at,
        PersonForm typed,
        boolean hasAccount,
        List<PositionRow> positions,
        List<PositionRow> over,
        List<HistoryLine> history,
        List<Choice> units,
        List<Choice> roles,
        String today,
        boolean mayManage,
        Optional<Refusal> refusal) {

    public String name() {
        return typed.fullName();
    }
}
