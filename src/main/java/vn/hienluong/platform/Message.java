package vn.hienluong.platform;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A pattern, understood once: pages say thousands of sentences, and reading a pattern costs more than filling it. */
final class Message {

    private final MessageFormat format;
    private final String unfilled;
    private final boolean constant;

    Message(String pattern, Locale locale) {
        this.format = new MessageFormat(pattern, locale);
        this.unfilled = format.format(new Object[0]);
        this.constant = format.getFormatsByArgumentIndex().length == 0;
    }

    String filled(@Nullable Object[] arguments) {
        return constant ? unfilled : ((MessageFormat) format.clone()).format(arguments);
    }
}
