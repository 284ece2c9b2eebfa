package vn.hienluong.redaction.web;

import java.util.Optional;
import vn.hienluong.platform.web.Typed;

/** Lengths as people type them (millimetres) and as a picture tells where it was clicked. */
final class Measured {

    /** How wide a page is shown, in pixels of the browser: so that a click without a script says where on the page it was. */
    static final int SHOWN = 720;

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int LONGEST = 9;

    private Measured() {}

    /** In points; "12,5" and "12.5" are the same. */
    static Optional<Double> points(String millimetres) {
        return number(millimetres).map(mm -> mm * POINTS_PER_MM);
    }

    static double points(double clicked, double pageWidth) {
        return clicked * pageWidth / SHOWN;
    }

    static String millimetres(double points) {
        return String.valueOf(Math.round(points / POINTS_PER_MM));
    }

    static Optional<Double> number(String typed) {
        var line = Typed.line(typed).replace(',', '.');
        return line.length() <= LONGEST && line.matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(Double.parseDouble(line))
                : Optional.empty();
    }

    static int page(String typed, int most) {
        var line = Typed.line(typed);
        return line.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(line), 1, most) : 1;
    }
}
