package vn.hienluong.deadlines.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * All rules.
 *
 * @param refusal why what was typed was not taken
 */
public record DeadlinesPage(
        List<RuleRow> rules, boolean mayManage, List<Choice> keys, OwnRuleForm typed, Optional<Refusal> refusal) {

    /** @param now whether it holds today */
    public record RuleRow(
            String name, String amount, String source, String span, boolean now, boolean certain, boolean own) {}
}
