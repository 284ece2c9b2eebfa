package vn.hienluong.reports.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Vietnamese people type them: 1.234,5 and 1 234,5, but also 1234.5 and 12%. */
final class Numbers {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int LONGEST = 24;

    private Numbers() {}

    static Optional<BigDecimal> read(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0%]", "");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (GROUPED.matcher(text).matches() || DECIMAL_COMMA.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
