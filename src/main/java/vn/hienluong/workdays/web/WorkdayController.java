package vn.hienluong.workdays.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.workdays.OwnDay;
import vn.hienluong.workdays.WorkdayAction;
import vn.hienluong.workdays.Workdays;

/** The working calendar of a year: everybody reads it, administrators add what is the agency's own. */
@Controller
class WorkdayController {

    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2100;

    private final Workdays workdays;
    private final Clock clock;
    private final Templates templates;

    WorkdayController(Workdays workdays, Clock clock, Templates templates) {
        this.workdays = workdays;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(WorkdayAction.VIEW)
    @GetMapping("/workdays")
    Html index(@RequestParam @Nullable Integer year, Actor by, Screen screen) {
        int shown = year == null ? Time.today(clock).getYear() : year;
        if (shown < FIRST_YEAR || shown > LAST_YEAR) {
            throw new NotFound();
        }
        return Html.page(templates.workdaysIndex(screen, page(shown, OwnDayForm.EMPTY, Optional.empty(), by, screen)));
    }

    @Needs(WorkdayAction.MANAGE)
    @PostMapping("/workdays")
    Html create(@ModelAttribute OwnDayForm typed, Actor by, Screen screen) {
        var day = Typed.day(typed.day());
        if (day.isEmpty()) {
            return again(Time.today(clock), typed, Refusal.of("workdays.own.day-missing"), by, screen);
        }
        return switch (workdays.except(day.get(), typed.atWork(), typed.document(), typed.reason(), by)) {
            case Outcome.Done<OwnDay> _ ->
                Html.seeOther("/workdays?year=" + day.get().getYear()).saying("workdays.own.done", day.get());
            case Outcome.Refused<OwnDay>(var refusal) -> again(day.get(), typed, refusal, by, screen);
        };
    }

    @Needs(WorkdayAction.MANAGE)
    @DeleteMapping("/workdays/{id}")
    Html destroy(@PathVariable UUID id, Actor by) {
        workdays.withdraw(id, by);
        return Html.seeOther("/workdays").saying("workdays.own.gone");
    }

    private Html again(LocalDate day, OwnDayForm typed, Refusal refusal, Actor by, Screen screen) {
        return Html.refused(
                templates.workdaysIndex(screen, page(day.getYear(), typed, Optional.of(refusal), by, screen)));
    }

    private WorkdaysPage page(int year, OwnDayForm typed, Optional<Refusal> refusal, Actor by, Screen screen) {
        var calendar = workdays.calendar(by.agency());
        return new WorkdaysPage(
                year,
                calendar.provisional(year),
                calendar.exceptions(year).stream()
                        .map(day -> WorkdaysPage.DayRow.of(day, screen.text()))
                        .toList(),
                WorkdayAction.MANAGE.allowedTo(by),
                typed,
                refusal);
    }
}
