package vn.hienluong.retention.web;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.web.Typed;

/** A rule as it was typed. */
public record RuleForm(String kind, String days, String from, String document) {

    static final RuleForm EMPTY = new RuleForm("", "", "", "");

    public RuleForm(@Nullable String kind, @Nullable String days, @Nullable String from, @Nullable String document) {
        this.kind = Typed.line(kind);
        this.days = Typed.line(days);
        this.from = Typed.line(from);
        this.document = Typed.line(document);
    }

    /** Nothing where it is no number that anybody means. */
    OptionalInt wholeDays() {
        return days.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(days)) : OptionalInt.empty();
    }
}
