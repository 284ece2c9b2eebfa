package vn.hienluong.organization;

/** A unit to be opened. Whether it counts among all and has a seal is by its kind unless said otherwise. */
public record NewUnit(UnitKind kind, String name, String shortName, boolean countsAmongAll, boolean ownSeal) {

    public static NewUnit of(UnitKind kind, String name, String shortName) {
        return new NewUnit(kind, name, shortName, kind.mayCountAmongAll(), kind.mayHaveOwnSeal());
    }
}
