package vn.hienluong.drafting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, under which number, where and when: cells 2, 3 and 4 of the layout. What the clerk has not entered yet
 * stays a blank of the right width; nothing is ever invented for it.
 *
 * @param superior the agency above, or nothing where there is none
 * @param number number and notation, or nothing on a paper that carries none (a slip inside the agency)
 */
public record Letterhead(
        @Nullable String superior,
        String agency,
        @Nullable Number number,
        @Nullable Dated dated) {

    /** "Số: 07/KH-SKHCN"; a blank before the notation until there is a value. */
    public record Number(@Nullable String value, String notation) {}

    /** "Quảng Trị, ngày 20 tháng 01 năm 2021", with blanks for what is not known yet. */
    public record Dated(
            String place, @Nullable Integer day, @Nullable Integer month, int year) {

        public static Dated on(String place, LocalDate day) {
            return new Dated(place, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        }

        public static Dated blank(String place, YearMonth month) {
            return new Dated(place, null, month.getMonthValue(), month.getYear());
        }
    }

    Letterhead issued(String value, LocalDate day) {
        if (number == null || dated == null) {
            throw new IllegalStateException("a paper without a number line is not issued");
        }
        return new Letterhead(superior, agency, new Number(value, number.notation()), Dated.on(dated.place(), day));
    }
}
