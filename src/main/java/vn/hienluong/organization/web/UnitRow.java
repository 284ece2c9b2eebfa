package vn.hienluong.organization.web;

import java.util.List;
import vn.hienluong.organization.Unit;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Choice;

/**
 * A unit in a list.
 *
 * @param days from when to when, in words
 * @param contacts who heads it or writes for it, with their phones
 */
public record UnitRow(
        String at,
        String name,
        String shortName,
        String kind,
        String days,
        boolean counts,
        boolean ownSeal,
        List<String> contacts) {

    static UnitRow of(Unit unit, List<String> contacts, Text text) {
        return new UnitRow(
                address(unit),
                unit.name(),
                unit.shortName(),
                text.name("organization.kind", unit.kind()),
                days(unit, text),
                unit.countsAmongAll(),
                unit.ownSeal(),
                contacts);
    }

    static String days(Unit unit, Text text) {
        return unit.validTo()
                .map(end -> text.say("organization.days.from-to", unit.validFrom(), end.minusDays(1)))
                .orElseGet(() -> text.say("organization.days.from", unit.validFrom()));
    }

    static String address(Unit unit) {
        return "/organization/units/" + unit.id();
    }

    static Choice choice(Unit unit) {
        return new Choice(unit.id().toString(), unit.name());
    }
}
