package vn.hienluong.organization.web;

import org.jspecify.annotations.Nullable;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.web.Typed;

/** A new unit as it was typed; what its kind cannot be (counted among all, with a seal) is left out. */
public record UnitForm(String kind, String name, String shortName, String from, boolean counts, boolean seal) {

    static UnitForm empty(String today) {
        return new UnitForm(UnitKind.DIVISION.name(), "", "", today, "on", null);
    }

    public UnitForm(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String from,
            @Nullable String counts,
            @Nullable String seal) {
        this(
                Typed.line(kind),
                Typed.line(name),
                Typed.line(shortName),
                Typed.line(from),
                counts != null,
                seal != null);
    }

    NewUnit unit() {
        var chosen = Typed.choice(kind, UnitKind.class).orElse(UnitKind.DIVISION);
        return new NewUnit(
                chosen,
                name,
                shortName.isEmpty() ? name : shortName,
                counts && chosen.mayCountAmongAll(),
                seal && chosen.mayHaveOwnSeal());
    }
}
