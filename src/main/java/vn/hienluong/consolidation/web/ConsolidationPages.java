package vn.hienluong.consolidation.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.consolidation.ConsolidatedReport;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.Editing;
import vn.hienluong.consolidation.ReportDraft;
import vn.hienluong.consolidation.Section;
import vn.hienluong.consolidation.Stage;
import vn.hienluong.consolidation.Statement;
import vn.hienluong.consolidation.web.ConsolidationPage.Add;
import vn.hienluong.consolidation.web.ConsolidationPage.Badge;
import vn.hienluong.consolidation.web.ConsolidationPage.Box;
import vn.hienluong.consolidation.web.ConsolidationPage.Can;
import vn.hienluong.consolidation.web.ConsolidationPage.Frame;
import vn.hienluong.consolidation.web.ConsolidationPage.Issued;
import vn.hienluong.consolidation.web.ConsolidationPage.Part;
import vn.hienluong.consolidation.web.ConsolidationPage.Step;
import vn.hienluong.consolidation.web.ConsolidationPage.Tab;
import vn.hienluong.consolidation.web.ConsolidationPage.UnitRow;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Agencies;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.reports.Reports;
import vn.hienluong.reports.Sending;
import vn.hienluong.reports.UnitReport;

/** Builds the page of the department's report, one leaf of it at a time. */
@Component
class ConsolidationPages {

    /** The leaves of the page. */
    enum Leaf {
        BODY,
        ANNEX,
        FRAME,
        UNITS;

        static Leaf of(String typed) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(typed))
                    .findFirst()
                    .orElse(BODY);
        }
    }

    private final Consolidation consolidation;
    private final Editing editing;
    private final StatementBoxes boxes;
    private final Houses houses;

    /** Other rooms that the page reads. */
    @Component
    record Houses(
            Periods periods, Plans plans, Reports reports, Agencies agencies, Files files, Audit audit, Clock clock) {}

    ConsolidationPages(Consolidation consolidation, Editing editing, StatementBoxes boxes, Houses houses) {
        this.consolidation = consolidation;
        this.editing = editing;
        this.boxes = boxes;
        this.houses = houses;
    }

    static String at(PeriodId period) {
        return "/periods/" + period + "/consolidation";
    }

    ConsolidationPage page(PeriodId id, Leaf leaf, Screen screen, Actor by) {
        var text = screen.text();
        var period = houses.periods().require(id, by.agency());
        var plan = houses.plans().require(period.plan(), by.agency());
        var draft = consolidation.find(id, by);
        Stage stage = draft.map(one -> one.report().stage()).orElse(new Stage.Drafting(Optional.empty()));
        var can = can(period, draft, stage, by);
        return new ConsolidationPage(
                at(id),
                text.say("consolidation.title", period.title()),
                text.say("consolidation.plan", plan.sign(), plan.issuedOn()),
                "/plans/" + plan.id(),
                new Badge(text.name("consolidation.stage", stage.name()), stage.approved() ? "done" : "go"),
                steps(stage, text),
                draft.map(one -> banners(one, period)).orElse(List.of()),
                stage instanceof Stage.Drafting(var returned) ? returned.map(Stage.Returned::reason) : Optional.empty(),
                tabs(id, leaf, text),
                can,
                draft.isPresent(),
                draft.map(one -> parts(one, leaf, period, can, text, by)).orElse(List.of()),
                leaf == Leaf.UNITS || draft.isEmpty() ? units(id, text, by) : List.of(),
                leaf == Leaf.FRAME ? draft.map(one -> frame(one.report(), by)) : Optional.empty(),
                issued(stage, id, text, by),
                Time.today(houses.clock()).toString(),
                draft.map(one -> history(one.report(), screen, by)).orElse(List.of()));
    }

    private static Can can(Period period, Optional<ReportDraft> draft, Stage stage, Actor by) {
        boolean office = by.has(Role.OFFICE);
        boolean chief = by.has(Role.OFFICE_HEAD);
        boolean leader = by.has(Role.LEADER);
        boolean clerk = by.has(Role.CLERK) || office;
        boolean there = draft.isPresent();
        return switch (stage) {
            case Stage.Drafting _ ->
                new Can(
                        office && period.open(),
                        there && office,
                        there && office,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false);
            case Stage.Checking _ -> new Can(false, chief, false, chief, false, chief, false, false, chief);
            case Stage.Signing _ ->
                new Can(false, false, false, false, leader, leader || chief, false, false, leader || chief);
            case Stage.SignedOff _ -> new Can(false, false, false, false, false, leader, clerk, false, leader || chief);
            case Stage.Issued issued ->
                new Can(
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        clerk && issued.issue().paper().isEmpty(),
                        false);
        };
    }

    private static List<Step> steps(Stage stage, Text text) {
        var steps = new ArrayList<Step>();
        for (var name : Stage.Name.values()) {
            int order = name.compareTo(stage.name());
            boolean finished = order < 0 || name == Stage.Name.ISSUED && order == 0;
            var state = finished ? "done" : order == 0 ? "current" : "";
            steps.add(new Step(text.name("consolidation.step", name), state));
        }
        return steps;
    }

    private static List<Refusal> banners(ReportDraft draft, Period period) {
        var banners = new ArrayList<Refusal>();
        long stale = draft.statements().stream().filter(Statement::stale).count();
        if (stale > 0) {
            banners.add(Refusal.of("consolidation.banner.stale", stale));
        }
        if (draft.unseen() > 0) {
            banners.add(Refusal.of("consolidation.banner.unseen", draft.unseen()));
        }
        long missing = draft.statements().stream()
                .filter(one -> one.section() == Section.RESULT && one.text().isBlank())
                .count();
        if (missing > 0) {
            banners.add(Refusal.of("consolidation.banner.missing", missing));
        }
        if (period.locked()) {
            banners.add(Refusal.of("consolidation.banner.locked"));
        }
        return banners;
    }

    private static List<Tab> tabs(PeriodId id, Leaf current, Text text) {
        return Arrays.stream(Leaf.values())
                .map(leaf -> new Tab(
                        text.name("consolidation.leaf", leaf),
                        at(id) + "?leaf=" + leaf.name().toLowerCase(Locale.ROOT),
                        leaf == current))
                .toList();
    }

    private List<Part> parts(ReportDraft draft, Leaf leaf, Period period, Can can, Text text, Actor by) {
        if (leaf != Leaf.BODY && leaf != Leaf.ANNEX) {
            return List.of();
        }
        var shown = draft.statements().stream()
                .filter(one -> one.section().inAnnex() == (leaf == Leaf.ANNEX))
                .toList();
        var all = boxes.of(draft, shown, period, text, by);
        var headings = houses.plans().headings(period.plan(), by.agency());
        Map<List<Object>, List<Box>> grouped = new LinkedHashMap<>();
        Map<List<Object>, Statement> firsts = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            var key = key(shown.get(i));
            grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(all.get(i));
            firsts.putIfAbsent(key, shown.get(i));
        }
        var parts = new ArrayList<Part>();
        grouped.forEach((key, inIt) -> parts.add(
                part(firsts.getOrDefault(key, shown.getFirst()), inIt, parts.size(), headings, can.edit(), text)));
        return parts;
    }

    /** The body by section and heading, the annex by heading. */
    private static List<Object> key(Statement one) {
        boolean byHeading = one.section() == Section.COMPONENTS || one.section().inAnnex();
        return List.of(one.section().inAnnex() ? "" : one.section(), byHeading ? one.heading() : Optional.empty());
    }

    private static Part part(
            Statement first, List<Box> inIt, int place, List<Heading> headings, boolean edit, Text text) {
        boolean byHeading =
                first.section() == Section.COMPONENTS || first.section().inAnnex();
        var heading = first.heading().filter(_ -> byHeading);
        var title = heading.flatMap(id ->
                        headings.stream().filter(one -> one.id().equals(id)).findFirst())
                .map(one -> title(one))
                .orElseGet(() -> text.name("consolidation.box", first.section()));
        var add =
                new Add(first.section().name(), heading.map(HeadingId::toString).orElse(""));
        return new Part(
                "part-" + place, title, inIt, edit && !first.section().inAnnex() ? Optional.of(add) : Optional.empty());
    }

    private static String title(Heading heading) {
        var words = heading.reportTitle().isBlank() ? heading.title() : heading.reportTitle();
        return heading.printedNumber().isBlank() ? words : heading.printedNumber() + ". " + words;
    }

    private List<UnitRow> units(PeriodId id, Text text, Actor by) {
        return houses.reports().sendings(id, by.agency()).stream()
                .map(sending -> unit(sending, id, text))
                .toList();
    }

    private static UnitRow unit(Sending sending, PeriodId id, Text text) {
        boolean fine = sending.sent();
        var standing = sending.due().counted() || fine
                ? new Badge(text.name("consolidation.sending", sending.standing()), fine ? "done" : "near")
                : new Badge(text.say("consolidation.sending.body"), "");
        return new UnitRow(
                sending.due().unitName(),
                "/periods/" + id + "/reports/" + sending.due().unit(),
                standing,
                sending.firstSentAt().map(text::moment).orElse(""),
                sending.report().filter(_ -> fine).map(UnitReport::note).orElse(""));
    }

    private Frame frame(ConsolidatedReport report, Actor by) {
        var frame = report.frame();
        var capacities = editing.capacities(report.period(), by).stream()
                .map(lines -> new Choice(String.join("\n", lines), String.join(" / ", lines)))
                .toList();
        return new Frame(
                frame.subject(),
                String.join("\n", frame.addressees()),
                String.join("\n", frame.recipients()),
                capacities,
                String.join("\n", frame.capacity()),
                frame.signer(),
                frame.version(),
                houses.agencies().profile(by.agency()).sample());
    }

    private Optional<Issued> issued(Stage stage, PeriodId id, Text text, Actor by) {
        if (!(stage instanceof Stage.Issued issued)) {
            return Optional.empty();
        }
        var issue = issued.issue();
        var paper = issue.paper().map(file -> houses.files().link(file, at(id) + "/issue", by.agency()));
        return Optional.of(new Issued(issue.number(), text.day(issue.on()), paper));
    }

    private List<HistoryLine> history(ConsolidatedReport report, Screen screen, Actor by) {
        Predicate<String> steps = act -> act.startsWith("consolidation.report.");
        return houses.audit().historyOf(by.agency(), report.id()).stream()
                .filter(entry -> steps.test(entry.act()))
                .map(entry -> new HistoryLine(
                        screen.say(entry.act()),
                        screen.text().moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .collect(Collectors.toList());
    }
}
