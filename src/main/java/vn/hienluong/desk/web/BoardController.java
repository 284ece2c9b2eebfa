package vn.hienluong.desk.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.desk.Board;
import vn.hienluong.desk.Board.Line;
import vn.hienluong.desk.Board.Sheet;
import vn.hienluong.desk.DeskAction;
import vn.hienluong.desk.Standing;
import vn.hienluong.desk.web.BoardPage.Column;
import vn.hienluong.desk.web.BoardPage.Filter;
import vn.hienluong.desk.web.BoardPage.Mark;
import vn.hienluong.desk.web.BoardPage.Row;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.PlanId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Bảng theo dõi: tasks × periods, by dimension, unit and state; a filter is an address that can be passed on. */
@Controller
class BoardController {

    private final Board board;
    private final Units units;
    private final Clock clock;
    private final Templates templates;

    BoardController(Board board, Units units, Clock clock, Templates templates) {
        this.board = board;
        this.units = units;
        this.clock = clock;
        this.templates = templates;
    }

    @Allowed(DeskAction.FOLLOW)
    @GetMapping("/plans/{id}/board")
    Html show(
            @PathVariable PlanId id,
            @RequestParam(defaultValue = "") String dimension,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String standing,
            Screen screen,
            Actor by) {
        var sheet = board.of(id, by.agency());
        var filter = new Filter(dimension, unit, standing);
        var lines = sheet.lines().stream()
                .filter(line -> !line.task().dropped() || !filter.any())
                .filter(line -> passes(line, filter, sheet))
                .toList();
        var page = new BoardPage(
                id.toString(),
                sheet.plan().sign(),
                "/plans/" + id + "/board",
                columns(sheet, screen.text()),
                rows(sheet, lines, screen.text()),
                dimensions(sheet),
                units(sheet, by),
                Arrays.stream(Standing.values())
                        .map(one -> new Choice(one.name(), screen.text().name("desk.standing", one)))
                        .toList(),
                filter,
                lines.size(),
                sheet.lines().size());
        return Html.page(templates.deskBoard(screen, page));
    }

    private static boolean passes(Line line, Filter filter, Sheet sheet) {
        return (filter.dimension().isEmpty()
                        || line.task()
                                .dimension()
                                .filter(filter.dimension()::equals)
                                .isPresent())
                && (filter.unit().isEmpty()
                        || line.leads().stream()
                                .anyMatch(lead -> lead.value().toString().equals(filter.unit())))
                && (filter.standing().isEmpty()
                        || latest(line, sheet)
                                .filter(one -> one.name().equals(filter.standing()))
                                .isPresent());
    }

    private static Optional<Standing> latest(Line line, Sheet sheet) {
        return sheet.latest().map(period -> line.standings().get(sheet.periods().indexOf(period)));
    }

    private List<Column> columns(Sheet sheet, Text text) {
        return sheet.periods().stream()
                .map(period -> new Column(
                        period.title(),
                        "/periods/" + period.id(),
                        text.name("desk.period", period.shown(Time.today(clock)))))
                .toList();
    }

    private static List<Row> rows(Sheet sheet, List<Line> lines, Text text) {
        Map<HeadingId, Heading> headings =
                sheet.headings().stream().collect(Collectors.toMap(Heading::id, heading -> heading));
        var marks = new EnumMap<Standing, Mark>(Standing.class);
        Arrays.stream(Standing.values()).forEach(one -> marks.put(one, mark(one, text)));
        var shown = new HashSet<HeadingId>();
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var task = line.task();
            task.heading()
                    .filter(shown::add)
                    .map(headings::get)
                    .ifPresent(
                            heading -> rows.add(new Row("", heading.printedNumber(), heading.title(), "", List.of())));
            rows.add(new Row(
                    "/tasks/" + task.id(),
                    task.printedNumber(),
                    task.text(),
                    task.leads().stream().map(Party::printed).collect(Collectors.joining("; ")),
                    line.standings().stream().map(marks::get).toList()));
        }
        return rows;
    }

    static Mark mark(Standing standing, Text text) {
        var kind = switch (standing) {
            case PLANNED, NONE -> "off";
            case WAITING -> "waiting";
            case COMPLETED -> "completed";
            case DONE, IN_PROGRESS -> "done";
            case NOT_YET, NOTHING -> "quiet";
            case NOT_STARTED, SUSPENDED -> "attention";
        };
        return new Mark(text.name("desk.standing", standing), kind);
    }

    private static List<Choice> dimensions(Sheet sheet) {
        return sheet.lines().stream()
                .flatMap(line -> line.task().dimension().stream())
                .distinct()
                .map(key -> new Choice(key, dimension(key, sheet)))
                .toList();
    }

    /** A dimension is called by the heading of the annex that serves it. */
    static String dimension(String key, Sheet sheet) {
        return sheet.headings().stream()
                .filter(heading -> heading.dimension().filter(key::equals).isPresent())
                .map(Heading::reportTitle)
                .findFirst()
                .orElse(key);
    }

    private List<Choice> units(Sheet sheet, Actor by) {
        var leads =
                sheet.lines().stream().flatMap(line -> line.leads().stream()).collect(Collectors.toSet());
        return units.ever(by.agency()).stream()
                .filter(unit -> leads.contains(unit.id()))
                .map(unit -> new Choice(unit.id().value().toString(), unit.name()))
                .toList();
    }

    static Map<UnitId, String> names(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(Unit::id, Unit::name, (a, _) -> a));
    }
}
