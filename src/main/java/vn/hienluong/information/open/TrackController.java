package vn.hienluong.information.open;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.information.Answering;
import vn.hienluong.information.Handling;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Sincerity;
import vn.hienluong.platform.web.Typed;

/**
 * Following a request by its code: where it stands and when that was. Its words, its answer and what may still be done need the
 * second code, or the account that sent it. Pages of one reader are kept nowhere and found by no search engine.
 */
@Controller
@PublicPages
class TrackController {

    static final String HERE = "/cong/{site}" + Requests.ADDRESS;
    static final String IN_ENGLISH = "/cong/{site}/en" + Requests.ADDRESS;

    private static final String FIND = "/tra-cuu";

    private final Requests requests;
    private final Handling handling;
    private final Answering answering;
    private final TrackPages pages;
    private final Opened opened;
    private final Allowance codes;
    private final Templates templates;

    TrackController(
            Requests requests,
            Handling handling,
            Answering answering,
            TrackPages pages,
            Opened opened,
            @Qualifier("informationAnswers") Allowance codes,
            Templates templates) {
        this.requests = requests;
        this.handling = handling;
        this.answering = answering;
        this.pages = pages;
        this.opened = opened;
        this.codes = codes;
        this.templates = templates;
    }

    @OpenToAll(because = "whoever holds a receipt may follow its request")
    @GetMapping({HERE + FIND, IN_ENGLISH + FIND})
    Html index(
            @RequestParam(defaultValue = "") String ma,
            PublicScreen screen,
            HttpServletRequest from,
            HttpServletResponse answer) {
        var typed = Typed.line(ma);
        if (typed.isEmpty()) {
            return Html.page(templates.informationFind(screen, "", Optional.empty()));
        }
        alone(answer);
        if (!codes.take(from.getRemoteAddr())) {
            return Html.status(
                    Sincerity.TOO_MANY,
                    templates.informationFind(screen, typed, refusal("information.open.too-often")));
        }
        return found(typed, screen)
                .map(request -> Html.seeOther(screen.href(Requests.ADDRESS + "/" + request.code())))
                .orElseGet(() ->
                        Html.refused(templates.informationFind(screen, typed, refusal("information.open.unknown"))));
    }

    @OpenToAll(because = "whoever holds a receipt may follow its request; its words need the second code")
    @GetMapping({HERE + "/{code}", IN_ENGLISH + "/{code}"})
    Html show(
            @PathVariable String code,
            PublicScreen screen,
            Screen form,
            HttpServletRequest from,
            HttpServletResponse answer) {
        return page(200, require(code, screen), Optional.empty(), screen, form, from, answer);
    }

    @OpenToAll(because = "whoever knows both codes asked")
    @PostMapping({HERE + "/{code}/mo", IN_ENGLISH + "/{code}/mo"})
    Html create(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String pickup,
            PublicScreen screen,
            Screen form,
            HttpServletRequest from,
            HttpServletResponse answer) {
        var request = require(code, screen);
        if (!codes.take(from.getRemoteAddr())) {
            return page(Sincerity.TOO_MANY, request, refusal("information.open.too-often"), screen, form, from, answer);
        }
        return switch (in(screen, agency -> requests.open(request, Typed.line(pickup), agency))) {
            case Outcome.Done<InformationRequest>(var mine) -> {
                Opened.add(mine, from);
                yield Html.seeOther(screen.href(Requests.ADDRESS + "/" + mine.code()));
            }
            case Outcome.Refused<InformationRequest>(var refusal) ->
                page(422, request, Optional.of(refusal), screen, form, from, answer);
        };
    }

    @OpenToAll(because = "whoever asked says what they meant; only once they have opened it")
    @PutMapping({HERE + "/{code}/bo-sung", IN_ENGLISH + "/{code}/bo-sung"})
    Html update(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String words,
            PublicScreen screen,
            Screen form,
            HttpServletRequest from,
            HttpServletResponse answer) {
        return acted(
                code,
                (request, agency) -> handling.completeAsAsker(request, Typed.text(words), agency),
                screen,
                form,
                from,
                answer);
    }

    @OpenToAll(because = "whoever asked may withdraw; only once they have opened it")
    @DeleteMapping({HERE + "/{code}", IN_ENGLISH + "/{code}"})
    Html destroy(
            @PathVariable String code,
            PublicScreen screen,
            Screen form,
            HttpServletRequest from,
            HttpServletResponse answer) {
        return acted(code, answering::withdrawAsAsker, screen, form, from, answer);
    }

    private interface Act {
        Outcome<InformationRequest> on(RequestId request, AgencyId agency);
    }

    private Html acted(
            String code,
            Act act,
            PublicScreen screen,
            Screen form,
            HttpServletRequest from,
            HttpServletResponse answer) {
        var request = requireOpened(code, screen, from);
        return switch (in(screen, agency -> act.on(request.id(), agency))) {
            case Outcome.Done<InformationRequest> _ ->
                Html.seeOther(screen.href(Requests.ADDRESS + "/" + request.code()));
            case Outcome.Refused<InformationRequest>(var refusal) ->
                page(422, request, Optional.of(refusal), screen, form, from, answer);
        };
    }

    private Html page(
            int status,
            InformationRequest request,
            Optional<Refusal> refusal,
            PublicScreen screen,
            Screen form,
            HttpServletRequest from,
            HttpServletResponse answer) {
        alone(answer);
        var page = in(screen, agency -> {
            boolean whole = opened.has(request, agency, from);
            return pages.of(request, whole, refusal, screen, form.csrf());
        });
        return Html.status(status, templates.informationTrack(screen, page));
    }

    private static void alone(HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    private InformationRequest require(String code, PublicScreen screen) {
        return found(code, screen).orElseThrow(NotFound::new);
    }

    /** @throws NotFound too when it was not opened at this keyboard */
    InformationRequest requireOpened(String code, PublicScreen screen, HttpServletRequest from) {
        var request = require(code, screen);
        boolean mine = in(screen, agency -> opened.has(request, agency, from));
        if (!mine) {
            throw new NotFound();
        }
        return request;
    }

    private Optional<InformationRequest> found(String code, PublicScreen screen) {
        return in(screen, agency -> requests.byCode(code, agency));
    }

    private static <T> T in(PublicScreen screen, Function<AgencyId, T> work) {
        return Tenancy.in(screen.agency(), () -> work.apply(screen.agency()));
    }

    private static Optional<Refusal> refusal(String key) {
        return Optional.of(Refusal.of(key));
    }
}
