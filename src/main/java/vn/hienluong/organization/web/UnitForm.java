package vn.hienluong.organization.web;

import org.jspecify.annotations.Nullable;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.web.Typed;

/** A new unit as it was typed; what its kind cannot be (counted among all, with a seal) is left out. */
public record UnitForm(String kind, String name, String shortName, String from, String counts, String seal) {

    private static final String YES = "on";

    public UnitForm(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String from,
            @Nullable String counts,
            @Nullable String seal) {
        this.kind = Typed.line(kind);
        this.name = Typed.line(name);
        this.shortName = Typed.line(shortName);
        this.from = Typed.line(from);
        this.counts = Typed.line(counts);
        this.seal = Typed.line(seal);
    }

    static UnitForm empty(String today) {
        return new UnitForm(UnitKind.DIVISION.name(), "", "", today, YES, "");
    }

    public boolean counted() {
        return counts.equals(YES);
    }

    public boolean withSeal() {
        return seal.equals(YES);
    }

    NewUnit unit() {
        var chosen = Typed.choice(kind, UnitKind.class).orElse(UnitKind.DIVISION);
        return new NewUnit(
                chosen,
                name,
                shortName.isEmpty() ? name : shortName,
                counted() && chosen.mayCountAmongAll(),
                withSeal() && chosen.mayHaveOwnSeal());
    }
}
