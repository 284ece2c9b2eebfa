package vn.hienluong.disclosure.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.authority.UnitId;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.ItemFilter;
import vn.hienluong.disclosure.ItemFilter.Show;
import vn.hienluong.disclosure.Items;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.web.Typed;

/**
 * A list of items as its address has it.
 *
 * @param after where the page before ended: a day and an id
 */
record ItemQuery(String standing, String duty, String unit, String from, String to, String after) {

    static final String LIST = "/disclosures";
    static final String BOARD = "/disclosures/board";
    static final String FILE = "/disclosures/export";

    ItemQuery(
            @Nullable String standing,
            @Nullable String duty,
            @Nullable String unit,
            @Nullable String from,
            @Nullable String to,
            @Nullable String after) {
        this.standing = Typed.line(standing);
        this.duty = Typed.line(duty);
        this.unit = Typed.line(unit);
        this.from = Typed.line(from);
        this.to = Typed.line(to);
        this.after = Typed.line(after);
    }

    /** @param usual what is shown when nothing was chosen */
    ItemFilter filter(Show usual) {
        return new ItemFilter(
                Typed.choice(standing, Show.class).orElse(usual),
                Typed.maybe(duty),
                Typed.id(unit, UnitId::new),
                Typed.day(from),
                Typed.day(to));
    }

    Optional<Items.After> begin() {
        var parts = after.split("_");
        return parts.length == 2
                ? Typed.day(parts[0]).flatMap(due -> Ids.parse(parts[1]).map(id -> new Items.After(due, id)))
                : Optional.empty();
    }

    ItemQuery continuing(Item last) {
        return new ItemQuery(standing, duty, unit, from, to, last.due() + "_" + last.id());
    }

    ItemQuery of(String otherStanding, String otherDuty, String otherUnit) {
        return new ItemQuery(otherStanding, otherDuty, otherUnit, from, to, "");
    }

    String href(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        put(address, "standing", standing);
        put(address, "duty", duty);
        put(address, "unit", unit);
        put(address, "from", from);
        put(address, "to", to);
        put(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
