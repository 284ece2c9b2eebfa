package vn.hienluong.search.web;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.web.AtMost;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.search.Hit;
import vn.hienluong.search.Search;
import vn.hienluong.search.Search.Place;
import vn.hienluong.search.SearchAction;

/** The box at the top of each page leads here. Nobody needs more than a search a second. */
@Controller
class SearchController {

    private static final int A_MINUTE = 60;

    private final Search search;
    private final Templates templates;

    SearchController(Search search, Templates templates) {
        this.search = search;
        this.templates = templates;
    }

    @Needs(SearchAction.SEARCH)
    @AtMost(A_MINUTE)
    @GetMapping("/search")
    Html index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable Float rank,
            @RequestParam @Nullable UUID after,
            Actor by,
            Screen screen) {
        var typed = Typed.line(q);
        var place = rank == null || after == null ? Optional.<Place>empty() : Optional.of(new Place(rank, after));
        var wanted = Typed.line(kind);
        var hits = search.find(typed, wanted, place, by);
        return Html.page(templates.searchIndex(screen, page(typed, wanted, hits, place.isEmpty(), screen)));
    }

    private SearchPage page(String typed, String kind, List<Hit> hits, boolean first, Screen screen) {
        return new SearchPage(
                typed,
                search.kinds().stream()
                        .map(key -> new SearchPage.Kind(key, screen.say(key), key.equals(kind)))
                        .toList(),
                hits.stream().map(hit -> row(hit, screen)).toList(),
                first,
                hits.size() < Search.PAGE ? Optional.empty() : Optional.of(next(typed, kind, hits.getLast())));
    }

    private static SearchPage.Row row(Hit hit, Screen screen) {
        var about = Stream.of(
                        Optional.of(screen.say(hit.kind())),
                        Typed.maybe(hit.number()),
                        hit.day().map(day -> screen.text().day(day)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" \u00b7 "));
        return new SearchPage.Row(hit.title(), hit.href(), about, hit.snippet());
    }

    private static String next(String typed, String kind, Hit last) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .queryParam("kind", "{kind}")
                .queryParam("rank", last.rank())
                .queryParam("after", last.id())
                .encode()
                .buildAndExpand(typed, kind)
                .toUriString();
    }
}
