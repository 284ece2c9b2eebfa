package vn.hienluong.information.open;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.Citizens;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.files.Arrivals;
import vn.hienluong.information.Channel;
import vn.hienluong.information.Delivery;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.Receiving;
import vn.hienluong.information.Requests;
import vn.hienluong.information.forms.RequestForm;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Sincerity;
import vn.hienluong.platform.web.Typed;

/** Yêu cầu cung cấp thông tin: what it is, the form, and sending it. Whoever has an account need not use it. */
@Controller
@PublicPages
class AskController {

    private static final String HERE = "/cong/{site}" + Requests.ADDRESS;
    private static final String IN_ENGLISH = "/cong/{site}/en" + Requests.ADDRESS;
    private static final String SEND = "/gui";

    private final Receiving receiving;
    private final Arrivals arrivals;
    private final Citizens citizens;
    private final Sincerity sincerity;
    private final Templates templates;

    AskController(
            Receiving receiving,
            Arrivals arrivals,
            Citizens citizens,
            @Qualifier("informationForms") Sincerity sincerity,
            Templates templates) {
        this.receiving = receiving;
        this.arrivals = arrivals;
        this.citizens = citizens;
        this.sincerity = sincerity;
        this.templates = templates;
    }

    @OpenToAll(because = "says how anybody asks for information")
    @GetMapping({HERE, IN_ENGLISH})
    Html index(PublicScreen screen) {
        var within = Tenancy.in(screen.agency(), () -> receiving.within(screen.agency()))
                .map(one -> screen.say(
                        "information.open.how.within", said(one.simple(), screen), said(one.complicated(), screen)));
        return Html.page(templates.informationAsking(screen, within));
    }

    private static String said(Rule rule, PublicScreen screen) {
        return screen.say(rule.within(), rule.amount());
    }

    @OpenToAll(because = "every citizen may ask for information, known here or not")
    @GetMapping({HERE + SEND, IN_ENGLISH + SEND})
    Html blank(PublicScreen screen, Screen form, HttpServletResponse answer) {
        var known = Citizen.signedIn().map(Citizen::id).flatMap(citizens::find);
        var typed = known.map(citizen -> RequestForm.of(citizen, Sincerity.fresh()))
                .orElseGet(() -> RequestForm.blank(Delivery.ONLINE, Sincerity.fresh()));
        return page(200, typed, Optional.empty(), screen, form, answer);
    }

    /** @param website a field that people do not see and programs fill in */
    @OpenToAll(because = "every citizen may ask for information, known here or not")
    @PostMapping({HERE + SEND, IN_ENGLISH + SEND})
    Html create(
            @ModelAttribute RequestForm typed,
            @RequestParam(defaultValue = "") String website,
            PublicScreen screen,
            Screen form,
            HttpServletRequest from,
            HttpServletResponse answer) {
        var tooMany = sincerity.tooMany(from);
        if (tooMany.isPresent()) {
            return page(Sincerity.TOO_MANY, typed, tooMany, screen, form, answer);
        }
        var doubt = sincerity.doubt(typed.form(), Typed.line(website));
        if (doubt.isPresent()) {
            return page(422, typed.in(Sincerity.again(typed.form())), doubt, screen, form, answer);
        }
        return switch (sent(typed, screen)) {
            case Outcome.Done<InformationRequest>(var request) -> {
                Opened.add(request, from);
                yield Html.seeOther(screen.href(Requests.ADDRESS + "/" + request.code()));
            }
            case Outcome.Refused<InformationRequest>(var refusal) ->
                page(422, typed, Optional.of(refusal), screen, form, answer);
        };
    }

    /** What was typed is looked at before its file. */
    private Outcome<InformationRequest> sent(RequestForm typed, PublicScreen screen) {
        var agency = screen.agency();
        var wanted = typed.read(screen.english() ? "en" : "vi");
        var citizen = Citizen.signedIn().map(Citizen::id);
        return Tenancy.in(
                agency,
                () -> receiving
                        .check(wanted, Channel.ONLINE)
                        .then(sound -> arrivals.with(
                                typed.brought(),
                                Receiving.somebody(agency),
                                file -> receiving.send(sound, file, typed.id(), citizen, agency))));
    }

    private Html page(
            int status,
            RequestForm typed,
            Optional<Refusal> refusal,
            PublicScreen screen,
            Screen form,
            HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var deliveries = Arrays.stream(Delivery.values())
                .map(one -> new Choice(one.name(), screen.text().name("information.delivery", one)))
                .toList();
        var page = new AskPage(typed, deliveries, refusal, form.csrf());
        return Html.status(status, templates.informationAsk(screen, page));
    }
}
