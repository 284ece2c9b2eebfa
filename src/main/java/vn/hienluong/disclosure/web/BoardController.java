package vn.hienluong.disclosure.web;

import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.ItemFilter.Show;
import vn.hienluong.disclosure.Items;
import vn.hienluong.disclosure.Items.Count;
import vn.hienluong.disclosure.Standing;
import vn.hienluong.disclosure.web.StandingsPage.Cell;
import vn.hienluong.disclosure.web.StandingsPage.Line;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** How it stands with the duties to make public: duty by standing and unit by standing, each figure leads to its items. */
@Controller
class BoardController {

    private final Items items;
    private final Names names;
    private final Templates templates;

    BoardController(Items items, Names names, Templates templates) {
        this.items = items;
        this.names = names;
        this.templates = templates;
    }

    @Needs(DisclosureAction.VIEW)
    @GetMapping(ItemQuery.BOARD)
    Html index(@ModelAttribute ItemQuery query, Actor by, Screen screen) {
        var filter = query.filter(Show.ALL);
        var counts = items.counts(filter, by);
        var known = names.of(by.agency(), screen.text());
        var page = new StandingsPage(
                Arrays.stream(Standing.values()).map(known::standing).toList(),
                lines(counts, Count::duty, known::duty, (duty, show) -> query.of(show, duty, query.unit())),
                lines(counts, Count::unit, known::unit, (unit, show) -> query.of(show, query.duty(), unit.toString())),
                known.filters(query, filter.show()));
        return Html.page(templates.disclosureBoard(screen, page));
    }

    /** Where the items of a figure are listed. */
    private interface Way<K> {
        ItemQuery to(K key, String show);
    }

    private static <K> List<Line> lines(
            List<Count> counts, Function<Count, K> key, Function<K, String> name, Way<K> way) {
        var sums = new LinkedHashMap<K, Map<Standing, Integer>>();
        for (var count : counts) {
            sums.computeIfAbsent(key.apply(count), _ -> new EnumMap<>(Standing.class))
                    .merge(count.standing(), count.many(), Integer::sum);
        }
        var lines = new ArrayList<Line>();
        sums.forEach((one, sum) -> lines.add(new Line(name.apply(one), cells(one, sum, way))));
        return lines;
    }

    private static <K> List<Cell> cells(K key, Map<Standing, Integer> sum, Way<K> way) {
        return Arrays.stream(Standing.values())
                .map(standing -> new Cell(
                        sum.getOrDefault(standing, 0),
                        Names.kind(standing),
                        way.to(key, standing.name()).href(ItemQuery.LIST)))
                .toList();
    }
}
