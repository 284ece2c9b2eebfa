package vn.hienluong.obligations.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hienluong.obligations.NewPeriod;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Typed;

/** The days of a period as a form sends them. */
public record PeriodForm(
        @Nullable String code,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String from,
        @Nullable String to,
        @Nullable String cutOff,
        @Nullable String dueBefore,
        @Nullable String departmentDueBefore,
        @Nullable String opensOn) {

    static PeriodForm blank() {
        return new PeriodForm("", PeriodKind.AD_HOC.name(), "", "", "", "", "", "", "");
    }

    static PeriodForm of(Period period) {
        return new PeriodForm(
                period.code(),
                period.kind().name(),
                period.title(),
                period.from().toString(),
                period.to().toString(),
                period.cutOff().toString(),
                period.dueBefore().toString(),
                period.departmentDueBefore().map(LocalDate::toString).orElse(""),
                period.opensOn().toString());
    }

    public String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    Outcome<NewPeriod> read() {
        var begin = day(from);
        var end = day(to);
        var cut = day(cutOff);
        var due = day(dueBefore);
        var opens = day(opensOn);
        if (begin.isEmpty() || end.isEmpty() || cut.isEmpty() || due.isEmpty() || opens.isEmpty()) {
            return Outcome.refused("obligations.period.days-missing");
        }
        if (Typed.line(code).isEmpty() || Typed.line(title).isEmpty()) {
            return Outcome.refused("obligations.period.name-missing");
        }
        return Outcome.done(new NewPeriod(
                Typed.line(code),
                Typed.choice(Typed.line(kind), PeriodKind.class).orElse(PeriodKind.AD_HOC),
                Typed.line(title),
                begin.get(),
                end.get(),
                cut.get(),
                due.get(),
                day(departmentDueBefore),
                opens.get()));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return Typed.day(Typed.line(typed));
    }
}
