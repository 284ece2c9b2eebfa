package vn.hienluong.datarequests.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.datarequests.CarriedOut;
import vn.hienluong.datarequests.DataRequest;
import vn.hienluong.datarequests.DataRequestAction;
import vn.hienluong.datarequests.DataRequestId;
import vn.hienluong.datarequests.DataRequestState;
import vn.hienluong.datarequests.DataRequestState.Done;
import vn.hienluong.datarequests.DataRequestState.Received;
import vn.hienluong.datarequests.DataRequestState.Refused;
import vn.hienluong.datarequests.DataRequestState.Taken;
import vn.hienluong.datarequests.DataRequests;
import vn.hienluong.datarequests.Due;
import vn.hienluong.datarequests.Wish;
import vn.hienluong.datarequests.web.DataRequestPage.ClockFace;
import vn.hienluong.datarequests.web.DataRequestPage.EffectRow;
import vn.hienluong.datarequests.web.DataRequestPage.RequestFacts;
import vn.hienluong.datarequests.web.DataRequestPage.Status;
import vn.hienluong.datarequests.web.DataRequestPage.Steps;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.Register;
import vn.hienluong.privacy.Whose;

/** Gathers what the pages of a request show. */
@Component
class DataRequestPages {

    static final String ALL = "/personal-data";

    static final String HERE = ALL + "/requests";

    private final DataRequests requests;
    private final Register register;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    DataRequestPages(DataRequests requests, Register register, People people, Audit audit, Clock clock) {
        this.requests = requests;
        this.register = register;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    static String address(DataRequestId id) {
        return HERE + "/" + id;
    }

    DataRequestListPage index(Actor by, Text text) {
        return new DataRequestListPage(
                requests.seenBy(by).stream().map(request -> row(request, text)).toList(),
                DataRequestAction.HANDLE.allowedTo(by));
    }

    private DataRequestListPage.Row row(DataRequest request, Text text) {
        return new DataRequestListPage.Row(
                address(request.id()),
                text.name("datarequests.wish", request.wish()),
                request.subjectName(),
                text.moment(request.receivedAt()),
                Due.shown(request.dueBefore()),
                left(request, text),
                status(request, text));
    }

    DataRequestPage of(DataRequestId id, Optional<Refusal> refusal, Actor by, Text text) {
        var request = requests.require(id, by);
        var steps = steps(request, by);
        return new DataRequestPage(
                address(id),
                text.name("datarequests.wish", request.wish()),
                status(request, text),
                facts(request, by, text),
                clockFace(request, text),
                requests.effects(request, by).stream()
                        .map(effect -> row(effect, text))
                        .toList(),
                history(request, by, text),
                steps,
                steps.decide() ? objection(request, by) : Optional.empty(),
                refusal);
    }

    private Optional<Refusal> objection(DataRequest request, Actor by) {
        return request.wish() == Wish.ERASURE
                ? request.subject()
                        .flatMap(id -> register.named(request.whose(), id, by.agency()))
                        .flatMap(subject -> register.objection(subject, by.agency()))
                : Optional.empty();
    }

    private RequestFacts facts(DataRequest request, Actor by, Text text) {
        var asking = request.asking();
        return new RequestFacts(
                request.subjectName(),
                request.whose() == Whose.STAFF
                        ? request.subject()
                                .map(id -> "/organization/people/" + id)
                                .orElse("")
                        : "",
                asking.by(),
                asking.reach(),
                asking.words(),
                asking.proof(),
                text.moment(request.receivedAt()),
                request.state().handled().map(hand -> name(hand.of(), by)).orElse(""),
                decision(request.state()));
    }

    private String name(PersonId person, Actor by) {
        return people.find(person, by.agency()).map(Person::fullName).orElse("");
    }

    private static String decision(DataRequestState state) {
        return switch (state) {
            case Received _, Taken _ -> "";
            case Done done -> done.decision();
            case Refused refused -> refused.decision();
        };
    }

    private ClockFace clockFace(DataRequest request, Text text) {
        var due = request.due();
        return new ClockFace(
                Due.shown(request.dueBefore()),
                left(request, text),
                request.late(clock.instant()),
                due.answerBefore().map(Due::shown).orElse(""),
                due.source(),
                text.name("privacy.confidence", due.confidence()),
                request.extension().map(DataRequest.Extension::reason).orElse(""));
    }

    /** In hours while there are few, in days beyond. */
    private String left(DataRequest request, Text text) {
        if (!request.state().open()) {
            return "";
        }
        var left = Duration.between(clock.instant(), request.dueBefore());
        if (left.isNegative() || left.isZero()) {
            return text.say("datarequests.late");
        }
        return left.toHours() < 96
                ? text.say("datarequests.left.hours", left.plusMinutes(59).toHours())
                : text.say("datarequests.left.days", left.toDays());
    }

    private Status status(DataRequest request, Text text) {
        return switch (request.state()) {
            case Received _ -> new Status(text.say("datarequests.status.received"), urgency(request));
            case Taken _ -> new Status(text.say("datarequests.status.taken"), urgency(request));
            case Done _ -> new Status(text.say("datarequests.status.done"), "done");
            case Refused _ -> new Status(text.say("datarequests.status.refused"), "");
        };
    }

    private String urgency(DataRequest request) {
        Instant now = clock.instant();
        if (request.late(now)) {
            return "late";
        }
        return request.dueBefore().isBefore(now.plus(Duration.ofDays(1))) ? "near" : "go";
    }

    private static Steps steps(DataRequest request, Actor by) {
        boolean handles = DataRequestAction.HANDLE.allowedTo(by)
                && !(request.whose() == Whose.STAFF
                        && request.subject().filter(by.person().value()::equals).isPresent());
        boolean mine = handles
                && request.state() instanceof Taken taken
                && taken.hand().of().equals(by.person());
        boolean known = request.subject().isPresent();
        boolean byHand = !known || request.wish() == Wish.COPY || request.wish() == Wish.CORRECTION;
        return new Steps(
                handles && request.state().open() && !mine,
                mine && known && request.wish() == Wish.COPY,
                mine
                        && request.extension().isEmpty()
                        && request.due().answerBefore().isPresent(),
                mine,
                known && request.wish() == Wish.ERASURE,
                byHand);
    }

    private static EffectRow row(CarriedOut effect, Text text) {
        return new EffectRow(
                text.name("datarequests.effect", effect.kind()),
                text.say(effect.what()),
                effect.source(),
                text.name("privacy.confidence", effect.confidence()),
                effect.kind() == Effect.Kind.STAYED);
    }

    private List<HistoryLine> history(DataRequest request, Actor by, Text text) {
        return audit.historyOf(by.agency(), request.id().value()).reversed().stream()
                .map(entry -> new HistoryLine(
                        text.say(entry.act()),
                        text.moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
    }
}
