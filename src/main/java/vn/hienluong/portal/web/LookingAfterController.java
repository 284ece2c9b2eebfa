package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.portal.PortalAction;
import vn.hienluong.portal.RequiredContent;
import vn.hienluong.portal.RequiredContent.Found;
import vn.hienluong.portal.RequiredContent.Standing;
import vn.hienluong.portal.Sites;
import vn.hienluong.portal.VisitRepository.Sum;
import vn.hienluong.portal.Visits;
import vn.hienluong.portal.web.LookingAfterPage.Line;
import vn.hienluong.portal.web.LookingAfterPage.Required;

/** For those who look after the portal: what is read, and what must be there and is not. */
@Controller
class LookingAfterController {

    private static final int DAYS = 30;

    private final Visits visits;
    private final RequiredContent required;
    private final Sites sites;
    private final Clock clock;
    private final Templates templates;

    LookingAfterController(Visits visits, RequiredContent required, Sites sites, Clock clock, Templates templates) {
        this.visits = visits;
        this.required = required;
        this.sites = sites;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(PortalAction.LOOK_AFTER)
    @GetMapping("/portal")
    Html show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor by,
            Screen screen) {
        var last = Typed.day(to).orElseGet(() -> Time.today(clock));
        var first = Typed.day(from).filter(day -> !day.isAfter(last)).orElse(last.minusDays(DAYS - 1L));
        return Html.page(templates.portalLookingAfter(screen, page(first, last, screen.text(), by)));
    }

    private LookingAfterPage page(LocalDate from, LocalDate to, Text text, Actor by) {
        var base = sites.of(by.agency()).orElseThrow().shown().path();
        var pages = visits.byPage(from, to, by.agency());
        var days = visits.byDay(from, to, by.agency());
        var found = required.at(clock.instant(), by.agency());
        return new LookingAfterPage(
                base,
                from.toString(),
                to.toString(),
                number(days.stream().mapToLong(Sum::visits).sum(), text),
                days.stream()
                        .map(day -> new Line(text.day(day.day()), "", number(day.visits(), text)))
                        .toList(),
                pages.stream()
                        .filter(page -> !page.what().startsWith("/tim-kiem/"))
                        .map(page -> new Line(page.what(), href(base, page.what()), number(page.visits(), text)))
                        .toList(),
                number(of(pages, FindController.FOUND) + of(pages, FindController.IN_VAIN), text),
                number(of(pages, FindController.IN_VAIN), text),
                found.stream().map(one -> row(one, text)).toList(),
                text.say("portal.required.share", present(found), found.size()));
    }

    private static String href(String base, String page) {
        return page.equals("/") ? base : base + page;
    }

    private static long of(List<Sum> pages, String what) {
        return pages.stream()
                .filter(page -> page.what().equals(what))
                .mapToLong(Sum::visits)
                .sum();
    }

    private static int present(List<Found> found) {
        return (int)
                found.stream().filter(one -> one.standing() != Standing.MISSING).count();
    }

    private static String number(long number, Text text) {
        return text.number(BigDecimal.valueOf(number));
    }

    private static Required row(Found found, Text text) {
        var rule = found.rule();
        var kind =
                rule.kinds().stream().min(java.util.Comparator.naturalOrder()).orElseThrow();
        return new Required(
                text.say("portal.required." + rule.key()),
                law(rule, text),
                switch (found.standing()) {
                    case PRESENT -> "done";
                    case STALE -> "near";
                    case MISSING -> "late";
                },
                text.say("portal.standing-of." + found.standing().name().toLowerCase(Locale.ROOT)),
                found.latest().map(row -> row.vietnamese().title()).orElse(""),
                found.latest().map(row -> "/publications/" + row.id()).orElse(""),
                "/publications/new?kind=" + kind.name());
    }

    private static String law(RequiredContent.Rule rule, Text text) {
        var law = text.say("portal.law." + rule.law());
        if (rule.article().isEmpty()) {
            return text.say("portal.law.not-compared", law);
        }
        var parts = rule.article().get().split("\\.");
        return switch (parts.length) {
            case 1 -> text.say("portal.law.article", law, parts[0]);
            case 2 -> text.say("portal.law.clause", law, parts[0], parts[1]);
            default -> text.say("portal.law.point", law, parts[0], parts[1], parts[2]);
        };
    }
}
