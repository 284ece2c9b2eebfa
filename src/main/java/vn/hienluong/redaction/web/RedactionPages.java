package vn.hienluong.redaction.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.redaction.Making;
import vn.hienluong.redaction.Mark;
import vn.hienluong.redaction.Reason;
import vn.hienluong.redaction.Redaction;
import vn.hienluong.redaction.Redaction.Made;
import vn.hienluong.redaction.RedactionId;
import vn.hienluong.redaction.Redactions;
import vn.hienluong.redaction.Workshop;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.Sheet.Lettering;
import vn.hienluong.redaction.web.RedactionPage.Corner;
import vn.hienluong.redaction.web.RedactionPage.Line;
import vn.hienluong.redaction.web.RedactionPage.MadeBox;
import vn.hienluong.redaction.web.RedactionPage.MakingBox;
import vn.hienluong.redaction.web.RedactionPage.MarkRow;
import vn.hienluong.redaction.web.RedactionPage.Shown;

/** Puts redactions together for their pages. */
@Component
class RedactionPages {

    private static final long KILO = 1024;

    private final Redactions redactions;
    private final Workshop workshop;
    private final Files files;
    private final Clock clock;

    RedactionPages(Redactions redactions, Workshop workshop, Files files, Clock clock) {
        this.redactions = redactions;
        this.workshop = workshop;
        this.files = files;
        this.clock = clock;
    }

    static String at(RedactionId id) {
        return "/redactions/" + id;
    }

    List<Line> all(Text text, Actor by) {
        var latest = redactions.latest(by);
        var kept = files.all(latest.stream().map(Redaction::source).toList(), by.agency());
        return latest.stream()
                .map(one -> new Line(
                        at(one.id()),
                        Optional.ofNullable(kept.get(one.source()))
                                .map(StoredFile::name)
                                .orElse(""),
                        text.moment(one.begunAt()),
                        one.by(),
                        text.say(one.open() ? "redaction.state.open" : "redaction.state.made"),
                        !one.open()))
                .toList();
    }

    /** @param corner typed or clicked before; may be nothing */
    RedactionPage page(RedactionId id, String page, boolean painted, Optional<Corner> corner, Text text, Actor by) {
        // asked first: what ends between the two shows its file, and not neither
        var making = workshop.making(id, by);
        var marked = redactions.require(id, by);
        var redaction = marked.redaction();
        int number = Measured.page(page, redaction.pages().size());
        return new RedactionPage(
                at(id),
                files.require(redaction.source(), by.agency()).name(),
                redaction.open(),
                shown(redaction, number, painted, corner, text),
                pages(redaction, text),
                warnings(redaction, text),
                redaction.extras().stream()
                        .map(extra -> text.name("redaction.extra", extra))
                        .toList(),
                marked.marks().stream().map(mark -> row(id, mark, text)).toList(),
                redaction.asked(),
                reasons(text),
                making.filter(_ -> redaction.open()).map(one -> making(one, text)),
                redaction.made().map(made -> made(id, made, text, by)));
    }

    static List<Choice> reasons(Text text) {
        return Arrays.stream(Reason.values())
                .map(reason -> new Choice(reason.name(), text.name("redaction.reason", reason)))
                .toList();
    }

    private static Shown shown(Redaction redaction, int number, boolean painted, Optional<Corner> corner, Text text) {
        var sheet = redaction.pages().get(number - 1);
        var picture = at(redaction.id()) + "/pages/" + number;
        var query = painted
                ? "?painted=true"
                : corner.map(one -> "?x=" + one.x() + "&y=" + one.y()).orElse("");
        // the version makes the address another one when marks have changed
        var version = (query.isEmpty() ? "?v=" : "&v=") + redaction.version();
        return new Shown(
                number,
                picture + query + version,
                Measured.SHOWN,
                (int) Math.round(Measured.SHOWN * sheet.height() / sheet.width()),
                painted,
                at(redaction.id()) + "?page=" + number + (painted ? "" : "&painted=true"),
                corner,
                Measured.millimetres(sheet.width()),
                text.say(
                        "redaction.page.size",
                        Measured.millimetres(sheet.width()),
                        Measured.millimetres(sheet.height())),
                text.say("redaction.page.picture", number));
    }

    private static List<Choice> pages(Redaction redaction, Text text) {
        return IntStream.rangeClosed(1, redaction.pages().size())
                .mapToObj(page ->
                        new Choice(at(redaction.id()) + "?page=" + page, text.say("redaction.page.number", page)))
                .toList();
    }

    private static List<String> warnings(Redaction redaction, Text text) {
        var warnings = new ArrayList<String>();
        var without = redaction.pagesWith(Lettering.NONE);
        var recognised = redaction.pagesWith(Lettering.RECOGNISED);
        if (!without.isEmpty()) {
            warnings.add(text.say("redaction.no-text." + how(without, redaction), numbers(without.stream())));
        }
        if (!recognised.isEmpty()) {
            warnings.add(text.say("redaction.recognised." + how(recognised, redaction), numbers(recognised.stream())));
        }
        return warnings;
    }

    private static String how(List<Integer> pages, Redaction redaction) {
        return pages.size() == redaction.pages().size() ? "all" : "some";
    }

    private static String numbers(Stream<Integer> pages) {
        return pages.map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static MarkRow row(RedactionId id, Mark mark, Text text) {
        var pages = new TreeSet<>(mark.areas().stream().map(Area::page).toList());
        var what = mark.phrase()
                .map(phrase -> text.say(
                        phrase.exact() ? "redaction.mark.exact" : "redaction.mark.words",
                        phrase.words(),
                        mark.areas().size()))
                .orElseGet(() -> places(mark.areas(), text));
        return new MarkRow(
                at(id) + "/marks/" + mark.id(),
                what,
                text.say("redaction.mark.pages", numbers(pages.stream())),
                at(id) + "?page=" + pages.first(),
                text.name("redaction.reason", mark.reason()),
                text.name("redaction.law", mark.reason()),
                mark.by());
    }

    /** Several are of words that are no longer kept. */
    private static String places(List<Area> areas, Text text) {
        return areas.size() > 1 ? text.say("redaction.mark.forgotten", areas.size()) : area(areas.getFirst(), text);
    }

    private static String area(Area area, Text text) {
        return text.say(
                "redaction.mark.area",
                Measured.millimetres(area.width()),
                Measured.millimetres(area.height()),
                Measured.millimetres(area.left()),
                Measured.millimetres(area.top()));
    }

    private MakingBox making(Making making, Text text) {
        return switch (making.at(clock.instant())) {
            case UNDER_WAY ->
                new MakingBox(
                        true,
                        making.done(),
                        making.steps(),
                        text.say("redaction.making.done", making.done(), making.steps()));
            case BROKEN_OFF -> new MakingBox(true, 0, making.steps(), text.say("redaction.making.broken-off"));
            case REFUSED -> new MakingBox(false, 0, 1, text.say(making.refused().orElseThrow()));
        };
    }

    private MadeBox made(RedactionId id, Made made, Text text, Actor by) {
        var file = files.require(made.file(), by.agency());
        var tried = new ArrayList<String>();
        tried.add(text.say("redaction.tried.pages", made.tried().pages()));
        tried.add(text.say("redaction.tried.areas", made.tried().areas()));
        tried.add(text.say("redaction.tried.words", made.tried().words()));
        tried.add(text.say("redaction.tried.streams", made.tried().streams()));
        tried.add(text.say("redaction.tried.rest"));
        return new MadeBox(
                text.moment(made.at()),
                made.by(),
                tried,
                file.sha256(),
                text.say("redaction.size", Math.max(1, file.size() / KILO)),
                at(id) + "/result");
    }
}
