package vn.hienluong.terminal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as people here write it, 05/3/2021, or as machines do, 2021-03-05. */
final class Day implements ITypeConverter<LocalDate> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

    @Override
    public LocalDate convert(String typed) {
        var day = WRITTEN.matcher(typed.strip());
        try {
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1)))
                    : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            throw new TypeConversionException("'" + typed + "'");
        }
    }
}
