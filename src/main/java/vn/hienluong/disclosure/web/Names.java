package vn.hienluong.disclosure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.UnitId;
import vn.hienluong.disclosure.Duties;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.ItemFilter.Show;
import vn.hienluong.disclosure.Place;
import vn.hienluong.disclosure.Standing;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Choice;

/** What duties, units, places and standings are called on the pages of this room. */
@Component
class Names {

    private final Duties duties;
    private final Units units;

    Names(Duties duties, Units units) {
        this.duties = duties;
        this.units = units;
    }

    /** Asked for once for a page. */
    record Known(Map<String, String> duties, Map<UnitId, String> units, Text text) {

        String duty(String key) {
            return duties.getOrDefault(key, key);
        }

        String unit(UnitId id) {
            return units.getOrDefault(id, "");
        }

        ItemsPage.Row row(Item item) {
            return new ItemsPage.Row(
                    "/disclosures/" + item.id(),
                    item.title(),
                    duty(item.duty()),
                    unit(item.unit()),
                    text.day(item.due()),
                    places(item.places(), text),
                    standing(item.standing()),
                    kind(item.standing()));
        }

        String standing(Standing standing) {
            return text.name("disclosure.standing", standing);
        }

        ItemsPage.Filters filters(ItemQuery query, Show shown) {
            return new ItemsPage.Filters(
                    Arrays.stream(Show.values())
                            .map(show -> new Choice(show.name(), text.name("disclosure.show", show)))
                            .toList(),
                    dutyChoices(),
                    unitChoices(),
                    shown.name(),
                    query.duty(),
                    query.unit(),
                    query.from(),
                    query.to());
        }

        List<Choice> dutyChoices() {
            var choices = new ArrayList<Choice>();
            duties.forEach((key, name) -> choices.add(new Choice(key, name)));
            return choices;
        }

        List<Choice> unitChoices() {
            var choices = new ArrayList<Choice>();
            units.forEach((id, name) -> choices.add(new Choice(id.toString(), name)));
            return choices;
        }
    }

    Known of(AgencyId agency, Text text) {
        var named = units.ever(agency).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name, (first, _) -> first, LinkedHashMap::new));
        return new Known(duties.names(text, agency), named, text);
    }

    boolean exists(UnitId unit, AgencyId agency) {
        return units.ever(agency).stream().anyMatch(known -> known.id().equals(unit));
    }

    List<Choice> unitsOn(LocalDate day, AgencyId agency) {
        return units.on(day, agency).stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }

    static String places(Set<Place> places, Text text) {
        return places.stream()
                .sorted()
                .map(place -> text.name("disclosure.place", place))
                .collect(Collectors.joining(", "));
    }

    static String kind(Standing standing) {
        return switch (standing) {
            case OPEN -> "go";
            case MISSING, LAPSED -> "late";
            case ON_TIME -> "done";
            case LATE -> "near";
            case WAIVED -> "";
        };
    }
}
