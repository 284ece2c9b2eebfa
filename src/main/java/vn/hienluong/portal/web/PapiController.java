package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.portal.Papi;
import vn.hienluong.portal.Papi.Year;
import vn.hienluong.portal.web.PapiPage.Break;
import vn.hienluong.portal.web.PapiPage.Drawing;
import vn.hienluong.portal.web.PapiPage.Mark;
import vn.hienluong.portal.web.PapiPage.Row;
import vn.hienluong.portal.web.PapiPage.Run;
import vn.hienluong.portal.web.PapiPage.Score;

/** What citizens said of the province in PAPI, year by year; never a line across a break in the method. */
@Controller
class PapiController {

    private static final int HEIGHT = 260;
    private static final int LEFT = 40;
    private static final int STEP = 43;
    private static final int LOWEST = 36;
    private static final int HIGHEST = 48;
    private static final int TOP = 30;
    private static final int BOTTOM = 40;

    private final Papi papi;
    private final Templates templates;

    PapiController(Papi papi, Templates templates) {
        this.papi = papi;
        this.templates = templates;
    }

    @OpenToAll(because = "published results of a survey")
    @GetMapping({"/cong/{site}/papi", "/cong/{site}/en/papi"})
    Html show(PublicScreen screen) {
        if (!papi.about(screen.site().orElseThrow().place())) {
            throw new NotFound();
        }
        return Html.page(templates.portalPapi(screen, page(screen)));
    }

    private PapiPage page(PublicScreen screen) {
        return new PapiPage(
                drawing(screen),
                IntStream.rangeClosed(1, Papi.DIMENSIONS)
                        .mapToObj(dimension -> screen.say("portal.papi.dimension." + dimension))
                        .toList(),
                papi.years().reversed().stream().map(year -> row(year, screen)).toList(),
                papi.breaks().stream()
                        .map(one -> new Break(
                                Integer.toString(one.year()), screen.say("portal.papi.break." + one.reason())))
                        .toList());
    }

    private Drawing drawing(PublicScreen screen) {
        var runs = papi.comparable(0).stream()
                .map(run -> new Run(
                        run.stream().map(year -> x(year) + "," + y(total(year))).collect(Collectors.joining(" "))))
                .toList();
        var marks = papi.years().stream()
                .map(year ->
                        new Mark(x(year), y(total(year)), Integer.toString(year.year()), words(total(year), screen)))
                .toList();
        var cuts = new ArrayList<Integer>();
        papi.years().stream()
                .filter(year -> papi.breaksBefore(year.year(), 0))
                .forEach(year -> cuts.add(x(year) - STEP / 2));
        return new Drawing(HEIGHT, runs, marks, cuts);
    }

    private static BigDecimal total(Year year) {
        return year.scores().getFirst().orElseThrow();
    }

    private int x(Year year) {
        return LEFT + STEP * (year.year() - papi.years().getFirst().year());
    }

    private static int y(BigDecimal total) {
        double share = (total.doubleValue() - LOWEST) / (HIGHEST - LOWEST);
        return (int) Math.round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM));
    }

    private Row row(Year year, PublicScreen screen) {
        List<Score> scores = IntStream.rangeClosed(0, Papi.DIMENSIONS)
                .mapToObj(dimension -> new Score(
                        words(year.scores().get(dimension), screen), papi.breaksBefore(year.year(), dimension)))
                .toList();
        return new Row(
                Integer.toString(year.year()), scores, screen.say("portal.papi.rank", year.rank(), year.provinces()));
    }

    private static String words(Optional<BigDecimal> score, PublicScreen screen) {
        return score.map(one -> words(one, screen)).orElse("\u2013");
    }

    private static String words(BigDecimal score, PublicScreen screen) {
        return String.format(screen.text().locale(), "%.2f", score.setScale(2, RoundingMode.HALF_UP));
    }
}
