package vn.hienluong.information.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.files.Files;
import vn.hienluong.information.Asker;
import vn.hienluong.information.Complexity;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RefusalGround;
import vn.hienluong.information.RequestState;
import vn.hienluong.information.RequestState.Answered;
import vn.hienluong.information.RequestState.Refused;
import vn.hienluong.information.Requests;
import vn.hienluong.information.Step;
import vn.hienluong.information.web.RequestPage.Answer;
import vn.hienluong.information.web.RequestPage.Choices;
import vn.hienluong.information.web.RequestPage.Fact;
import vn.hienluong.information.web.RequestPage.KeptFile;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.redaction.RedactionAction;
import vn.hienluong.redaction.Redactions;

/** Gathers what the page of a request shows. */
@Component
class RequestPages {

    private final Requests requests;
    private final RequestNames names;
    private final LogFaces logs;
    private final Deadlines deadlines;
    private final Units units;
    private final People people;
    private final Files files;
    private final Redactions redactions;
    private final Clock clock;

    RequestPages(
            Requests requests,
            RequestNames names,
            LogFaces logs,
            Deadlines deadlines,
            Units units,
            People people,
            Files files,
            Redactions redactions,
            Clock clock) {
        this.requests = requests;
        this.names = names;
        this.logs = logs;
        this.deadlines = deadlines;
        this.units = units;
        this.people = people;
        this.files = files;
        this.redactions = redactions;
        this.clock = clock;
    }

    RequestPage of(InformationRequest request, Actor by, Text text) {
        var known = names.of(text, by.agency());
        return new RequestPage(
                RequestQuery.at(request.id()),
                request.sign(),
                known.state(request),
                known.kind(request),
                clock(request, known, by),
                facts(request, known, by),
                request.wanted(),
                files(request, false, by),
                answer(request, by, text),
                logs.of(request, by, text),
                history(request, by, text),
                requests.may(request, by),
                choices(request, by, text));
    }

    private RequestPage.Clock clock(InformationRequest request, RequestNames.Known known, Actor by) {
        var text = known.text();
        var answer = request.clock().answer();
        boolean runs = !request.state().closed() && !(request.state() instanceof RequestState.Clarifying);
        return new RequestPage.Clock(
                runs ? text.say(deadlines.left(answer, known.today(), by.agency())) : "",
                answer.rule().source(),
                runs
                        ? request.clock()
                                .noticeDue()
                                .map(day -> text.say("information.notice-due", day))
                                .orElse("")
                        : "",
                known.kind(request));
    }

    private List<Fact> facts(InformationRequest request, RequestNames.Known known, Actor by) {
        var text = known.text();
        var facts = new ArrayList<Fact>();
        var asker = requests.asker(request, by);
        add(facts, "asker", asker.name(), text);
        add(facts, "address", asker.address(), text);
        add(facts, "paper", asker.idPaper(), text);
        add(facts, "reach", reach(asker), text);
        add(facts, "channel", text.name("information.channel", request.channel()), text);
        add(facts, "arrived", text.day(request.arrivedOn()), text);
        add(facts, "delivery", text.name("information.delivery", request.delivery()), text);
        add(facts, "purpose", request.purpose(), text);
        add(
                facts,
                "complexity",
                request.complexity()
                        .map(one -> text.name("information.complexity", one))
                        .orElse(""),
                text);
        add(facts, "unit", known.unit(request), text);
        add(facts, "consent", text.say(request.consent() ? "information.yes" : "information.no"), text);
        add(facts, "code", request.code(), text);
        return facts;
    }

    private static String reach(Asker asker) {
        return asker.phone().isEmpty() || asker.email().isEmpty()
                ? asker.phone() + asker.email()
                : asker.phone() + ", " + asker.email();
    }

    private static void add(List<Fact> facts, String name, String value, Text text) {
        if (!value.isEmpty()) {
            facts.add(new Fact(text.say("information.fact." + name), value));
        }
    }

    private List<KeptFile> files(InformationRequest request, boolean answer, Actor by) {
        var ids = requests.files(request, answer, by.agency());
        var all = files.all(ids, by.agency());
        return ids.stream()
                .filter(all::containsKey)
                .map(id -> new KeptFile(
                        RequestQuery.at(request.id()) + "/files/" + id,
                        requireNonNull(all.get(id)).name()))
                .toList();
    }

    private Answer answer(InformationRequest request, Actor by, Text text) {
        var state = request.state();
        var words = state instanceof Answered answered
                ? answered.text()
                : state instanceof Refused refused ? refused.reason() : "";
        var ground = state instanceof Refused refused
                ? text.name("information.ground", refused.ground()) + " ("
                        + text.name("information.article", refused.ground()) + ")"
                : "";
        return new Answer(
                request.draft(),
                request.draft(),
                words,
                ground,
                request.letter()
                        .map(letter -> text.say("information.open.letter", letter.number(), letter.on()))
                        .orElse(""),
                files(request, true, by),
                state instanceof Answered || state instanceof Refused);
    }

    private List<HistoryLine> history(InformationRequest request, Actor by, Text text) {
        Map<PersonId, String> known =
                people.all(by.agency()).stream().collect(Collectors.toMap(Person::id, Person::fullName));
        return requests.steps(request, by.agency()).reversed().stream()
                .map(step -> line(step, known, text))
                .toList();
    }

    private static HistoryLine line(Step step, Map<PersonId, String> known, Text text) {
        var day = step.day()
                .map(last -> step.kind() == Step.Kind.NUMBERED
                        ? " " + text.day(last)
                        : " (" + text.say("information.open.until", last) + ")")
                .orElse("");
        return new HistoryLine(
                text.name("information.step", step.kind()) + day,
                text.moment(step.at()),
                step.by()
                        .map(person -> known.getOrDefault(person, ""))
                        .orElseGet(() -> text.say("information.by-asker")),
                Optional.of(step.words()).filter(words -> !words.isEmpty()));
    }

    private Choices choices(InformationRequest request, Actor by, Text text) {
        var today = Time.today(clock);
        return new Choices(
                Arrays.stream(Complexity.values())
                        .map(one -> new Choice(one.name(), text.name("information.complexity", one)))
                        .toList(),
                units.on(today, by.agency()).stream()
                        .map(unit -> new Choice(unit.id().toString(), unit.name()))
                        .toList(),
                Arrays.stream(RefusalGround.values())
                        .map(one -> new Choice(one.name(), text.name("information.ground", one)))
                        .toList(),
                redacted(request, by, text),
                requests.may(request, by).extend()
                        ? requests.extendable(request, by.agency())
                                .map(Object::toString)
                                .orElse("")
                        : "",
                today.toString());
    }

    /** What this person has made with the room {@code redaction}, the latest first. */
    private List<Choice> redacted(InformationRequest request, Actor by, Text text) {
        if (!requests.may(request, by).write() || !RedactionAction.REDACT.allowedTo(by)) {
            return List.of();
        }
        return redactions.latest(by).stream()
                .flatMap(one -> one.made().stream())
                .map(made -> new Choice(
                        made.file().toString(),
                        text.say("information.file.made", made.marks(), text.moment(made.at()))))
                .toList();
    }
}
