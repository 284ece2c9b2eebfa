package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicRoom;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.portal.PortalProperties;
import vn.hienluong.portal.Visits;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicHit;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicReading.HitPlace;
import vn.hienluong.search.Question;
import vn.hienluong.search.Snippet;

/** Finds publications by their words, with or without diacritics. What was asked for is not kept, only whether it was found. */
@Controller
class FindController {

    static final String FOUND = "/tim-kiem/co-ket-qua";
    static final String IN_VAIN = "/tim-kiem/khong-co-ket-qua";

    private static final int PAGE = 20;

    /** So much of each other room. */
    private static final int ELSEWHERE = 5;

    private static final int TOO_MANY = 429;

    private final PublicReading reading;
    private final InOneRead inOneRead;
    private final Visits visits;
    private final Robots robots;
    private final List<PublicRoom> rooms;
    private final Allowance allowance;
    private final Templates templates;

    FindController(
            PublicReading reading,
            InOneRead inOneRead,
            Visits visits,
            Robots robots,
            List<PublicRoom> rooms,
            Allowances allowances,
            PortalProperties properties,
            Templates templates) {
        this.reading = reading;
        this.inOneRead = inOneRead;
        this.visits = visits;
        this.robots = robots;
        this.rooms = rooms;
        this.allowance = allowances.of("public search", properties.searchesPerMinute());
        this.templates = templates;
    }

    @OpenToAll(because = "finds only what is public")
    @GetMapping({"/cong/{site}/tim-kiem", "/cong/{site}/en/tim-kiem"})
    Html index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String loai,
            @RequestParam @Nullable Float hang,
            @RequestParam @Nullable UUID sau,
            HttpServletRequest request,
            PublicScreen screen) {
        var typed = Typed.line(q);
        if (typed.isEmpty()) {
            return Html.page(templates.portalFind(screen, FindPage.nothingAsked(kinds("", screen))));
        }
        if (!allowance.take(request.getRemoteAddr())) {
            return Html.status(
                    TOO_MANY,
                    templates.portalMessage(screen, screen.say("portal.find"), screen.say("portal.find.too-often")));
        }
        var after = hang == null || sau == null ? Optional.<HitPlace>empty() : Optional.of(new HitPlace(hang, sau));
        var hits = inOneRead.of(
                screen.agency(), () -> reading.search(typed, wanted(loai), after, PAGE, screen.at(), screen.agency()));
        var elsewhere = after.isEmpty() && loai.isEmpty() ? elsewhere(typed, screen) : List.<FindPage.Row>of();
        if (after.isEmpty() && robots.isAPerson(request)) {
            visits.count(hits.isEmpty() && elsewhere.isEmpty() ? IN_VAIN : FOUND, screen.agency());
        }
        return Html.page(templates.portalFind(screen, page(typed, loai, hits, elsewhere, screen)));
    }

    /** What other rooms have, on the first page and where no kind of publication is asked for. */
    private List<FindPage.Row> elsewhere(String typed, PublicScreen screen) {
        var asked = Question.of(typed);
        return inOneRead.of(
                screen.agency(),
                () -> rooms.stream()
                        .flatMap(room -> room.find(typed, ELSEWHERE, screen).stream())
                        .map(found -> new FindPage.Row(
                                found.title(),
                                found.href(),
                                found.about(),
                                screen.english(),
                                Snippet.of(found.words(), asked)))
                        .toList());
    }

    private static Set<PublicationKind> wanted(String path) {
        return Arrays.stream(PublicationKind.values())
                .filter(kind -> kind.path().equals(path))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static FindPage page(
            String typed, String kind, List<PublicHit> hits, List<FindPage.Row> elsewhere, PublicScreen screen) {
        return new FindPage(
                typed,
                kinds(kind, screen),
                Stream.concat(hits.stream().map(hit -> row(hit, screen)), elsewhere.stream())
                        .toList(),
                hits.size() < PAGE ? Optional.empty() : Optional.of(next(typed, kind, hits.getLast(), screen)));
    }

    private static List<ListPage.Option> kinds(String chosen, PublicScreen screen) {
        return Arrays.stream(PublicationKind.values())
                .map(kind -> new ListPage.Option(
                        kind.path(), screen.say(kind.label()), kind.path().equals(chosen)))
                .toList();
    }

    private static FindPage.Row row(PublicHit hit, PublicScreen screen) {
        var row = hit.row();
        return new FindPage.Row(
                row.in(screen.english()).title(),
                Teasers.href(row, screen),
                Teasers.about(row, screen),
                screen.english() && !row.translated(),
                hit.snippet());
    }

    private static String next(String typed, String kind, PublicHit last, PublicScreen screen) {
        return UriComponentsBuilder.fromPath(screen.href("/tim-kiem"))
                .queryParam("q", "{q}")
                .queryParam("loai", "{loai}")
                .queryParam("hang", last.rank())
                .queryParam("sau", last.row().edition())
                .encode()
                .buildAndExpand(typed, kind)
                .toUriString();
    }
}
