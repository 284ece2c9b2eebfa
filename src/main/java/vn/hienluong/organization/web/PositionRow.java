package vn.hienluong.organization.web;

import java.util.Optional;
import vn.hienluong.organization.Position;
import vn.hienluong.platform.Text;

/**
 * A position as a list shows it.
 *
 * @param at the person's page
 * @param days from when, and until when where that is settled
 * @param end address that ends it
 * @param givenBy the sign-in provider on whose word it is held
 */
public record PositionRow(
        String at,
        String person,
        String unit,
        String role,
        String title,
        String days,
        String phone,
        String end,
        Optional<String> givenBy) {

    static PositionRow of(Position position, String unit, String phone, Text text) {
        return new PositionRow(
                "/organization/people/" + position.person(),
                position.personName(),
                unit,
                text.name("organization.role", position.role()),
                position.title(),
                days(position, text),
                phone,
                "/organization/people/" + position.person() + "/positions/" + position.id(),
                position.givenBy());
    }

    private static String days(Position position, Text text) {
        return position.validTo()
                .map(to -> text.say("organization.days.from-to", position.validFrom(), to.minusDays(1)))
                .orElseGet(() -> text.say("organization.days.from", position.validFrom()));
    }

    /** The title that people use, else what the position is. */
    public String called() {
        return title.isEmpty() ? role : title;
    }
}
