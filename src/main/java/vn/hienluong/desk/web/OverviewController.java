package vn.hienluong.desk.web;

import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.desk.Board;
import vn.hienluong.desk.Board.Line;
import vn.hienluong.desk.Board.Sheet;
import vn.hienluong.desk.DeskAction;
import vn.hienluong.desk.Standing;
import vn.hienluong.desk.web.OverviewPage.Attention;
import vn.hienluong.desk.web.OverviewPage.PlanView;
import vn.hienluong.desk.web.OverviewPage.Share;
import vn.hienluong.desk.web.OverviewPage.Trend;
import vn.hienluong.obligations.Period;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.Sending;

/** Lãnh đạo Sở: not sent, needs attention, trend by dimension. */
@Controller
class OverviewController {

    private static final int MOST_PLANS = 5;

    private final Plans plans;
    private final Board board;
    private final Reports reports;
    private final Templates templates;

    OverviewController(Plans plans, Board board, Reports reports, Templates templates) {
        this.plans = plans;
        this.board = board;
        this.reports = reports;
        this.templates = templates;
    }

    @Allowed(DeskAction.OVERVIEW)
    @GetMapping("/overview")
    Html index(Screen screen, Actor by) {
        var tracked = plans.all(by.agency()).stream().filter(Plan::tracked).toList();
        int year = tracked.stream().mapToInt(Plan::year).max().orElse(0);
        var views = tracked.stream()
                .filter(plan -> plan.year() == year)
                .limit(MOST_PLANS)
                .map(plan -> view(board.of(plan.id(), by.agency()), screen.text(), by))
                .toList();
        return Html.page(templates.deskOverview(screen, new OverviewPage(views)));
    }

    private PlanView view(Sheet sheet, Text text, Actor by) {
        var latest = sheet.latest();
        var sendings = latest.map(period -> reports.sendings(period.id(), by.agency())).orElse(List.of()).stream()
                .filter(one -> one.due().counted())
                .toList();
        return new PlanView(
                sheet.plan().sign(),
                sheet.plan().title(),
                "/plans/" + sheet.plan().id() + "/board",
                latest.map(Period::title).orElse(""),
                latest.map(period -> "/periods/" + period.id()).orElse(""),
                (int) sendings.stream().filter(Sending::sent).count(),
                sendings.size(),
                sendings.stream()
                        .filter(one -> !one.sent())
                        .map(one -> one.due().unitName())
                        .toList(),
                attention(sheet, text),
                sheet.periods().stream().map(Period::title).toList(),
                trends(sheet),
                share(sheet));
    }

    private static Optional<Standing> latest(Line line, Sheet sheet) {
        return sheet.latest().map(period -> line.standings().get(sheet.periods().indexOf(period)));
    }

    private static List<Attention> attention(Sheet sheet, Text text) {
        return sheet.lines().stream()
                .filter(line ->
                        latest(line, sheet).filter(Standing::needsAttention).isPresent())
                .map(line -> new Attention(
                        "/tasks/" + line.task().id(),
                        line.task().printedNumber() + " " + line.task().text(),
                        text.name("desk.standing", latest(line, sheet).orElseThrow()),
                        line.task().leads().stream().map(Party::printed).collect(Collectors.joining("; "))))
                .toList();
    }

    private static List<Trend> trends(Sheet sheet) {
        var groups = new LinkedHashMap<String, List<Line>>();
        for (var line : sheet.lines()) {
            line.task()
                    .dimension()
                    .ifPresent(key ->
                            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(line));
        }
        var trends = new ArrayList<Trend>();
        groups.forEach((key, lines) -> {
            var percents = new ArrayList<String>();
            for (int column = 0; column < sheet.periods().size(); column++) {
                percents.add(percent(lines, column));
            }
            var last = percents.stream().filter(one -> !one.isEmpty()).reduce("", (_, later) -> later);
            trends.add(new Trend(BoardController.dimension(key, sheet), percents, last));
        });
        return trends;
    }

    private static String percent(List<Line> lines, int column) {
        var answered = lines.stream()
                .map(line -> Objects.requireNonNull(line.standings().get(column)))
                .filter(one -> one != Standing.PLANNED && one != Standing.NONE && one != Standing.WAITING)
                .toList();
        if (answered.isEmpty()) {
            return "";
        }
        long carriedOut = answered.stream().filter(Standing::carriedOut).count();
        return String.valueOf(Math.round(100.0 * carriedOut / answered.size()));
    }

    private static Share share(Sheet sheet) {
        var now = sheet.lines().stream()
                .flatMap(line -> latest(line, sheet).stream())
                .toList();
        return new Share(
                (int) now.stream().filter(Standing::carriedOut).count(),
                (int) now.stream().filter(Standing.COMPLETED::equals).count(),
                (int) now.stream()
                        .filter(one -> one == Standing.NOTHING || one == Standing.NOT_YET)
                        .count(),
                (int) now.stream().filter(Standing::needsAttention).count(),
                (int) now.stream().filter(Standing.WAITING::equals).count(),
                sheet.lines().size());
    }
}
