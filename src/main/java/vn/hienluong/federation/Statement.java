package vn.hienluong.federation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.hienluong.authority.UnitId;
import vn.hienluong.federation.Unmatched.What;
import vn.hienluong.openid.Proven;
import vn.hienluong.organization.PositionRole;

/**
 * What a provider says of somebody's places, as far as it is understood here.
 *
 * @param places with the title by which people call each
 */
record Statement(Map<Place, String> places, List<Unmatched> unmatched) {

    static Statement nothing(Unmatched... unmatched) {
        return new Statement(Map.of(), List.of(unmatched));
    }

    /** @param unit finds a unit of the agency by its name, {@code role} a position by the provider's word */
    static Statement of(
            Proven proven, Function<String, Optional<UnitId>> unit, Function<String, Optional<PositionRole>> role) {
        var units = proven.by().unitClaim().map(proven.said()::all).orElse(List.of());
        var positions = proven.by().positionClaim().map(proven.said()::all).orElse(List.of());
        if (positions.size() > 1 && positions.size() != units.size()) {
            return nothing(new Unmatched(What.PAIRS, String.join("; ", positions)));
        }
        var read = new Statement(new LinkedHashMap<>(), new ArrayList<>());
        for (int i = 0; i < units.size(); i++) {
            var position = positions.isEmpty() ? "" : positions.get(positions.size() == 1 ? 0 : i);
            read.add(units.get(i), position, unit.apply(units.get(i)), role.apply(position));
        }
        return read;
    }

    private void add(String unitWords, String word, Optional<UnitId> unit, Optional<PositionRole> role) {
        if (unit.isEmpty()) {
            unmatched.add(new Unmatched(What.UNIT, unitWords));
        }
        if (role.isEmpty()) {
            unmatched.add(new Unmatched(What.POSITION, word));
        }
        if (unit.isPresent() && role.isPresent()) {
            places.putIfAbsent(new Place(unit.get(), role.get()), word);
        }
    }
}
