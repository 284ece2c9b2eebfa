package vn.hienluong.organization.web;

import vn.hienluong.organization.Position;
import vn.hienluong.platform.Text;

/**
 * A position as a list shows it.
 *
 * @param at the person's page
 * @param end address that ends it
 */
public record PositionRow(
        String at, String person, String unit, String role, String title, String since, String phone, String end) {

    static PositionRow of(Position position, String unit, String phone, Text text) {
        return new PositionRow(
                "/organization/people/" + position.person(),
                position.personName(),
                unit,
                text.name("organization.role", position.role()),
                position.title(),
                text.day(position.validFrom()),
                phone,
                "/organization/people/" + position.person() + "/positions/" + position.id());
    }

    /** The title that people use, else what the position is. */
    public String called() {
        return title.isEmpty() ? role : title;
    }
}
