package vn.hienluong.desk.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.Stage;
import vn.hienluong.desk.DeskAction;
import vn.hienluong.desk.MyWork;
import vn.hienluong.desk.MyWork.Owed;
import vn.hienluong.desk.MyWork.Work;
import vn.hienluong.desk.web.MyWorkPage.Item;
import vn.hienluong.desk.web.MyWorkPage.Mine;
import vn.hienluong.desk.web.MyWorkPage.Running;
import vn.hienluong.dialogue.Questions;
import vn.hienluong.information.Requests;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.Periods;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.publications.Publications;

/** The first page after sign-in: what I owe, by when, why, one click to do it. */
@Controller
class MyWorkController {

    private final MyWork work;
    private final Units units;
    private final Consolidation consolidation;
    private final Publications publications;
    private final Requests requests;
    private final Questions questions;
    private final Periods periods;
    private final Clock clock;
    private final Templates templates;

    MyWorkController(
            MyWork work,
            Units units,
            Consolidation consolidation,
            Publications publications,
            Requests requests,
            Questions questions,
            Periods periods,
            Clock clock,
            Templates templates) {
        this.work = work;
        this.units = units;
        this.consolidation = consolidation;
        this.publications = publications;
        this.requests = requests;
        this.questions = questions;
        this.periods = periods;
        this.clock = clock;
        this.templates = templates;
    }

    @Allowed(DeskAction.MY_WORK)
    @GetMapping("/my-work")
    Html index(Screen screen, Actor by) {
        var now = work.of(by);
        var page = new MyWorkPage(
                now.owed().stream().map(owed -> mine(owed, screen.text(), by)).toList(),
                waiting(now, screen.text(), by),
                now.running().stream()
                        .map(one -> new Running(
                                "/periods/" + one.period().id(),
                                one.period().title(),
                                one.plan().sign(),
                                one.sent(),
                                one.all(),
                                by.has(Role.OFFICE)
                                        ? Optional.of("/periods/" + one.period().id() + "/consolidation")
                                        : Optional.empty()))
                        .toList());
        return Html.page(templates.deskMyWork(screen, page));
    }

    private static Mine mine(Owed owed, Text text, Actor by) {
        boolean heads = by.has(Role.UNIT_HEAD, owed.due().unit());
        var act = owed.state().sent() ? "desk.act.read" : owed.proposed() && heads ? "desk.act.send" : "desk.act.write";
        return new Mine(
                "/periods/" + owed.period().id() + "/reports/"
                        + owed.due().unit().value(),
                owed.due().unitName(),
                owed.period().title(),
                text.say("desk.why", owed.plan().sign(), owed.plan().issuedOn()),
                due(owed, text),
                owed.state().sent() ? "" : owed.late() ? "late" : owed.workdaysLeft() <= 5 ? "near" : "",
                text.name("desk.state", owed.state().name()),
                owed.state().sent() ? "done" : "",
                text.say(act),
                owed.state().writable());
    }

    private static String due(Owed owed, Text text) {
        if (owed.state().sent()) {
            return "";
        }
        if (owed.late()) {
            return text.say("desk.due.past", owed.lastDay());
        }
        return text.say("desk.due.left", owed.lastDay(), owed.workdaysLeft());
    }

    /** What comes first where nobody but the first administrator is there yet. */
    private List<Item> beginnings(Text text, Actor by) {
        if (!by.has(Role.ADMINISTRATOR)
                || units.on(Time.today(clock), by.agency()).size() > 1) {
            return List.of();
        }
        return List.of(
                new Item(
                        "/organization/units/new",
                        "edit",
                        text.say("desk.begin.units"),
                        text.say("desk.begin.units.why")),
                new Item(
                        "/organization/people",
                        "edit",
                        text.say("desk.begin.people"),
                        text.say("desk.begin.people.why")));
    }

    private List<Item> waiting(Work now, Text text, Actor by) {
        var items = new ArrayList<Item>(beginnings(text, by));
        items.addAll(signatures(text, by));
        items.addAll(texts(text, by));
        items.addAll(asked(text, by));
        items.addAll(questions(text, by));
        now.arrived()
                .forEach(one -> items.add(new Item(
                        "/periods/" + one.period().id() + "/reports/"
                                + one.due().unit().value(),
                        "send",
                        text.say("desk.item.arrived", one.due().unitName()),
                        one.period().title())));
        if (!now.amendments().isEmpty()) {
            var names = units.on(Time.today(clock), by.agency()).stream()
                    .collect(Collectors.toMap(Unit::id, Unit::name, (a, _) -> a));
            now.amendments()
                    .forEach(one -> items.add(new Item(
                            "/amendments/" + one.id(),
                            "edit",
                            text.say("desk.item.amendment", name(names, one.unit())),
                            one.proposal())));
        }
        now.toPublish()
                .forEach(one -> items.add(new Item(
                        "/disclosures/" + one.id(),
                        "world",
                        text.say("desk.item.disclose", one.title()),
                        text.say("desk.item.disclose.due", text.name("desk.disclose", one.standing()), one.due()))));
        return items;
    }

    /** What is written for the public and waits for my step. */
    private List<Item> texts(Text text, Actor by) {
        return publications.waitingFor(by).stream()
                .map(one -> new Item(
                        "/publications/" + one.publication().id(),
                        "edit",
                        one.title(),
                        text.say("desk.item.text", text.say(one.stage().label()))))
                .toList();
    }

    /** Requests for information that wait for my unit or, while no unit has them, for me as the office. */
    private List<Item> asked(Text text, Actor by) {
        return requests.waitingFor(by).stream()
                .map(one -> new Item(
                        "/information/requests/" + one.id(),
                        "file-text",
                        text.say("desk.item.information", one.sign()),
                        text.say("desk.item.information.due", one.clock().next())))
                .toList();
    }

    /** What citizens asked and waits for my step. */
    private List<Item> questions(Text text, Actor by) {
        return questions.waitingFor(by).stream()
                .map(one -> new Item(
                        "/questions/" + one.id(),
                        "message-dots",
                        text.say("desk.item.question", one.subject()),
                        text.say(
                                "desk.item.question.due",
                                one.due(),
                                text.name("dialogue.state", one.state().name()))))
                .toList();
    }

    /** The department's reports whose next step is mine. */
    private List<Item> signatures(Text text, Actor by) {
        var waiting = consolidation.waitingFor(by);
        if (waiting.isEmpty()) {
            return List.of();
        }
        var open = periods.open(by.agency()).stream().collect(Collectors.toMap(Period::id, Period::title));
        return waiting.stream()
                .filter(report -> open.containsKey(report.period()))
                .map(report -> new Item(
                        "/periods/" + report.period() + "/consolidation",
                        "signature",
                        text.say("desk.item.report", open.getOrDefault(report.period(), "")),
                        text.say(step(report.stage()))))
                .toList();
    }

    private static String step(Stage stage) {
        return switch (stage) {
            case Stage.Checking _ -> "desk.item.report.check";
            case Stage.Signing _ -> "desk.item.report.sign";
            case Stage.SignedOff _ -> "desk.item.report.number";
            default -> "desk.item.report.mend";
        };
    }

    private static String name(java.util.Map<UnitId, String> names, UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
