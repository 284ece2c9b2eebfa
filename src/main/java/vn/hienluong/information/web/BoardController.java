package vn.hienluong.information.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.standing.Standings;
import vn.hienluong.information.standing.Standings.Count;
import vn.hienluong.information.standing.Standings.Standing;
import vn.hienluong.information.web.RegisterYearPage.Cell;
import vn.hienluong.information.web.RegisterYearPage.Line;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** How it stands with the requests of a year: unit by standing. */
@Controller
class BoardController {

    private final Standings standings;
    private final RequestNames names;
    private final Clock clock;
    private final Templates templates;

    BoardController(Standings standings, RequestNames names, Clock clock, Templates templates) {
        this.standings = standings;
        this.names = names;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(InformationAction.VIEW)
    @GetMapping(RequestQuery.BOARD)
    Html index(@RequestParam(defaultValue = "") String year, Actor by, Screen screen) {
        int chosen = Typed.number(year).orElse(Time.today(clock).getYear());
        var known = names.of(screen.text(), by.agency());
        var lines = byUnit(standings.of(chosen, by)).entrySet().stream()
                .map(line -> line(line.getKey(), line.getValue(), known, chosen, screen))
                .toList();
        var heads = Arrays.stream(Standing.values())
                .map(one -> screen.text().name("information.standing", one))
                .toList();
        return Html.page(
                templates.informationBoard(screen, new RegisterYearPage(String.valueOf(chosen), heads, lines)));
    }

    private static Map<Optional<UnitId>, Map<Standing, Integer>> byUnit(List<Count> counts) {
        var all = new LinkedHashMap<Optional<UnitId>, Map<Standing, Integer>>();
        counts.forEach(count -> all.computeIfAbsent(count.unit(), _ -> new EnumMap<>(Standing.class))
                .merge(count.standing(), count.many(), Integer::sum));
        return all;
    }

    private static Line line(
            Optional<UnitId> unit, Map<Standing, Integer> counts, RequestNames.Known known, int year, Screen screen) {
        var name = unit.map(id -> known.units().getOrDefault(id, ""))
                .orElseGet(() -> screen.say("information.board.nobody"));
        return new Line(
                name,
                Arrays.stream(Standing.values())
                        .map(one -> new Cell(counts.getOrDefault(one, 0), kind(one), href(one, unit, year)))
                        .toList());
    }

    private static String kind(Standing standing) {
        return switch (standing) {
            case LATE, ANSWERED_LATE -> "late";
            case ANSWERED_IN_TIME -> "done";
            case OPEN -> "go";
            case WAITS_FOR_ASKER, REFUSED, WITHDRAWN, SET_ASIDE -> "";
        };
    }

    /** The requests behind a figure, as near as the register's own filter comes to it. */
    private static String href(Standing standing, Optional<UnitId> unit, int year) {
        var show = switch (standing) {
            case OPEN -> RequestQuery.OPEN;
            case LATE -> RequestQuery.LATE;
            case WAITS_FOR_ASKER -> "CLARIFYING";
            case ANSWERED_IN_TIME, ANSWERED_LATE -> "ANSWERED";
            case REFUSED, WITHDRAWN, SET_ASIDE -> standing.name();
        };
        return new RequestQuery(
                        String.valueOf(year), show, unit.map(UnitId::toString).orElse(""), "", "")
                .href(RequestQuery.LIST);
    }
}
