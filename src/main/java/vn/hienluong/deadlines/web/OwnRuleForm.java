package vn.hienluong.deadlines.web;

import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.web.Typed;

/** A deadline of the agency's own as it was typed. */
public record OwnRuleForm(String key, String amount, String unit, String document, String from) {

    static final OwnRuleForm EMPTY = new OwnRuleForm("", "", "WORKING_DAYS", "", "");

    public OwnRuleForm(
            @Nullable String key,
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String document,
            @Nullable String from) {
        this.key = Typed.line(key);
        this.amount = Typed.line(amount);
        this.unit = Typed.line(unit);
        this.document = Typed.line(document);
        this.from = Typed.line(from);
    }
}
