package vn.hienluong.chasing.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.chasing.Chasing;
import vn.hienluong.chasing.ChasingAction;
import vn.hienluong.chasing.Missing;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.workdays.Workdays;

/** Đôn đốc: whom the office calls, what it copies into a chat, and the letter. */
@Controller
class ChasingController {

    /** So many working days the letter proposes. */
    private static final int TIME_TO_SEND = 3;

    private final Chasing chasing;
    private final Periods periods;
    private final Plans plans;
    private final Workdays workdays;
    private final Clock clock;
    private final Templates templates;

    ChasingController(
            Chasing chasing, Periods periods, Plans plans, Workdays workdays, Clock clock, Templates templates) {
        this.chasing = chasing;
        this.periods = periods;
        this.plans = plans;
        this.workdays = workdays;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(ChasingAction.CHASE)
    @GetMapping("/chasing")
    Html index(Actor by, Screen screen) {
        var rows = chasing.open(by).stream()
                .map(open -> PeriodRow.of(open, screen.text()))
                .toList();
        return Html.page(templates.chasingIndex(screen, rows));
    }

    @Needs(ChasingAction.CHASE)
    @GetMapping("/periods/{id}/chasing")
    Html show(@PathVariable PeriodId id, Actor by, Screen screen) {
        var period = periods.require(id, by.agency());
        var missing = chasing.missing(id, by);
        var until = workdays.forward(Time.today(clock), TIME_TO_SEND, by.agency());
        return Html.page(templates.chasingShow(
                screen,
                new ChasingPage(
                        screen.say("chasing.title", period.title()),
                        plans.require(period.plan(), by.agency()).sign(),
                        "/periods/" + id,
                        screen.say("chasing.due", period.dueBefore(), period.lastDay()),
                        "/periods/" + id + "/chasing/letter",
                        until.toString(),
                        missing.stream()
                                .map(one -> ChasingPage.Row.of(one, screen.text()))
                                .toList(),
                        copyable(period, missing, screen.text()))));
    }

    private Optional<String> copyable(Period period, List<Missing> missing, Text text) {
        var named = missing.stream().filter(Missing::named).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var list = new StringBuilder(text.say("chasing.list.title", period.title(), Time.today(clock)));
        for (int i = 0; i < named.size(); i++) {
            list.append('\n').append(i + 1).append(". ").append(named.get(i).unitName());
        }
        return Optional.of(
                list.append('\n').append(text.say("chasing.list.request")).toString());
    }
}
