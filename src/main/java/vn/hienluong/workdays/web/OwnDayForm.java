package vn.hienluong.workdays.web;

import org.jspecify.annotations.Nullable;
import vn.hienluong.platform.web.Typed;

/** An exception as it was typed. */
public record OwnDayForm(String day, String working, String document, String reason) {

    static final OwnDayForm EMPTY = new OwnDayForm("", "no", "", "");

    public OwnDayForm(
            @Nullable String day, @Nullable String working, @Nullable String document, @Nullable String reason) {
        this.day = Typed.line(day);
        this.working = Typed.line(working);
        this.document = Typed.line(document);
        this.reason = Typed.line(reason);
    }

    boolean atWork() {
        return working.equals("yes");
    }
}
