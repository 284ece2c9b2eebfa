package vn.hienluong.organization.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * A merger as it is being typed.
 *
 * @param into the unit that is to stand in the place of the old ones
 * @param instrument number and date of the decision
 */
public record MergerPage(
        UnitForm into, String instrument, Set<UnitId> old, List<Choice> units, Optional<Refusal> refusal) {

    public boolean takesIn(Choice unit) {
        return old.stream().anyMatch(id -> id.toString().equals(unit.value()));
    }
}
