package vn.hienluong.files.screening;

/** For tests of other packages. */
public final class TestScreening {

    private TestScreening() {}

    public static Screening screening(Limits limits) {
        return new Screening(limits);
    }

    public static Scanner scanner(Limits limits) {
        return new Scanner(limits);
    }
}
