package vn.hienluong.information;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.Deadline;
import vn.hienluong.information.RequestState.Announced;
import vn.hienluong.information.RequestState.Answered;
import vn.hienluong.information.RequestState.Assigned;
import vn.hienluong.information.RequestState.Clarifying;
import vn.hienluong.information.RequestState.Classified;
import vn.hienluong.information.RequestState.Extended;
import vn.hienluong.information.RequestState.Received;
import vn.hienluong.information.RequestState.Refused;
import vn.hienluong.information.RequestState.SetAside;
import vn.hienluong.information.RequestState.Withdrawn;
import vn.hienluong.information.letters.LetterKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/** Văn phòng sees to a request: asks back, classifies, gives it to a unit, tells by when, extends once. */
@Component
public class Handling {

    private static final int LONGEST = 5000;

    private final RequestRepository requests;
    private final Clocks clocks;
    private final Holding holding;
    private final Units units;
    private final Turns turns;

    Handling(RequestRepository requests, Clocks clocks, Holding holding, Units units, Turns turns) {
        this.requests = requests;
        this.clocks = clocks;
        this.holding = holding;
        this.units = units;
        this.turns = turns;
    }

    /** The clock stops. Refused once the asker knows by when, and once the day is past: lateness is not given back. */
    @Transactional
    public Outcome<InformationRequest> askBack(RequestId id, String what, Actor by) {
        by.require(InformationAction.HANDLE);
        var request = holding.held(id, by);
        if (what.isBlank()) {
            return Outcome.refused("information.ask-back.what-missing");
        }
        if (request.lateOn(holding.today())) {
            return Outcome.refused("information.ask-back.late");
        }
        return switch (request.state()) {
            case Received state -> asked(request, state.ask(what), by);
            case Classified state -> asked(request, state.ask(what), by);
            case Assigned state -> asked(request, state.ask(what), by);
            case Clarifying _ -> Outcome.refused("information.ask-back.already");
            case Announced _, Extended _ -> Outcome.refused("information.ask-back.promised");
            case Answered _, Refused _, Withdrawn _, SetAside _ -> closed();
        };
    }

    private Outcome<InformationRequest> asked(InformationRequest request, Clarifying state, Actor by) {
        var moved = holding.moved(request.with(state), Step.Kind.CLARIFICATION_ASKED, state.what(), by);
        turns.write(moved, LetterKind.CLARIFICATION, by);
        return Outcome.done(moved);
    }

    /** What the asker added by post or at the desk. The request is complete from this day on, and its clock begins anew. */
    @Transactional
    public Outcome<InformationRequest> complete(RequestId id, String added, LocalDate arrived, Actor by) {
        by.require(InformationAction.HANDLE);
        return completed(holding.held(id, by), added, arrived, by);
    }

    /** By whoever has the code and opened it. */
    @Transactional
    public Outcome<InformationRequest> completeAsAsker(RequestId id, String added, AgencyId agency) {
        var request = requests.lock(id, agency).orElseThrow();
        return completed(request, added, holding.today(), Receiving.somebody(agency));
    }

    private Outcome<InformationRequest> completed(
            InformationRequest request, String added, LocalDate arrived, Actor by) {
        if (!(request.state() instanceof Clarifying state)) {
            return Outcome.refused("information.complete.not-asked");
        }
        if (added.isBlank() || added.length() > LONGEST) {
            return Outcome.refused("information.complete.words-missing", LONGEST);
        }
        if (arrived.isAfter(holding.today()) || arrived.isBefore(request.validOn())) {
            return Outcome.refused("information.complete.day");
        }
        var clock = clocks.begin(requests.rules(request.id(), by.agency()), arrived, by.agency());
        requests.wanted(request.id(), request.wanted() + "\n\n" + added, by.agency());
        var moved = holding.moved(
                request.with(state.clarified(), clock, arrived),
                Step.Kind.CLARIFIED,
                added,
                Optional.of(clock.answer().last()),
                by);
        turns.completed(moved, by);
        return Outcome.done(moved);
    }

    @Transactional
    public Outcome<InformationRequest> classify(RequestId id, Optional<Complexity> chosen, Actor by) {
        by.require(InformationAction.HANDLE);
        var request = holding.held(id, by);
        if (chosen.isEmpty()) {
            return Outcome.refused("information.classify.missing");
        }
        var complexity = chosen.get();
        return switch (request.state()) {
            case Received state -> classified(request, state.classify(complexity), complexity, by);
            case Classified state -> classified(request, state.classify(complexity), complexity, by);
            case Assigned state -> classified(request, state.classify(complexity), complexity, by);
            case Clarifying _ -> Outcome.refused("information.waits-for-asker");
            case Announced _, Extended _ -> Outcome.refused("information.classify.promised");
            case Answered _, Refused _, Withdrawn _, SetAside _ -> closed();
        };
    }

    private Outcome<InformationRequest> classified(
            InformationRequest request, RequestState state, Complexity complexity, Actor by) {
        var rules = requests.rules(request.id(), by.agency());
        var clock = clocks.classified(complexity, rules, request.validOn(), by.agency());
        return Outcome.done(holding.moved(
                request.with(state, clock, request.validOn()),
                Step.Kind.CLASSIFIED,
                "",
                Optional.of(clock.answer().last()),
                by));
    }

    @Transactional
    public Outcome<InformationRequest> assign(RequestId id, UnitId unit, Actor by) {
        by.require(InformationAction.HANDLE);
        var request = holding.held(id, by);
        if (units.find(unit, holding.today(), by.agency()).isEmpty()) {
            throw new NotFound();
        }
        return switch (request.state()) {
            case Classified state -> assigned(request, state.assign(unit), unit, by);
            case Assigned state -> assigned(request, state.assign(unit), unit, by);
            case Announced state -> assigned(request, state.assign(unit), unit, by);
            case Extended state -> assigned(request, state.assign(unit), unit, by);
            case Received _ -> Outcome.refused("information.assign.not-classified");
            case Clarifying _ -> Outcome.refused("information.waits-for-asker");
            case Answered _, Refused _, Withdrawn _, SetAside _ -> closed();
        };
    }

    private Outcome<InformationRequest> assigned(
            InformationRequest request, RequestState state, UnitId unit, Actor by) {
        var moved = holding.moved(request.with(state), Step.Kind.ASSIGNED, "", by);
        turns.assigned(moved, unit, by);
        return Outcome.done(moved);
    }

    /** Điều 30, 31: who asks for complicated information is told in time by when it comes. */
    @Transactional
    public Outcome<InformationRequest> announce(RequestId id, Optional<LocalDate> answerBy, Actor by) {
        by.require(InformationAction.HANDLE);
        var request = holding.held(id, by);
        if (!(request.state() instanceof Assigned state) || state.complexity() != Complexity.COMPLICATED) {
            return request.state().closed() ? closed() : Outcome.refused("information.announce.not-now");
        }
        var day = answerBy.orElse(request.clock().answer().last());
        if (day.isBefore(holding.today()) || request.clock().answer().missedOn(day)) {
            return Outcome.refused(
                    "information.announce.day", request.clock().answer().last());
        }
        var moved = holding.moved(
                request.with(state.announce(day), request.clock().announced(holding.today()), request.validOn()),
                Step.Kind.ANNOUNCED,
                "",
                Optional.of(day),
                by);
        turns.write(moved, LetterKind.ANNOUNCED, by);
        return Outcome.done(moved);
    }

    /** Once, with its reason, within the time and no longer than the law allows. */
    @Transactional
    public Outcome<InformationRequest> extend(RequestId id, Optional<LocalDate> until, String reason, Actor by) {
        by.require(InformationAction.HANDLE);
        var request = holding.held(id, by);
        if (reason.isBlank()) {
            return Outcome.refused("information.extend.reason-missing");
        }
        if (!request.complexity().equals(Optional.of(Complexity.COMPLICATED))
                && !request.state().closed()) {
            return Outcome.refused("information.extend.simple");
        }
        var longest = clocks.longest(requests.rules(id, by.agency()), request.clock(), by.agency());
        var day = until.orElse(longest.last());
        return switch (request.state()) {
            case Assigned state -> extended(request, state.extend(day, reason), longest, by);
            case Announced state -> extended(request, state.extend(day, reason), longest, by);
            case Extended _ -> Outcome.refused("information.extend.already");
            case Received _, Classified _ -> Outcome.refused("information.extend.not-assigned");
            case Clarifying _ -> Outcome.refused("information.waits-for-asker");
            case Answered _, Refused _, Withdrawn _, SetAside _ -> closed();
        };
    }

    private Outcome<InformationRequest> extended(
            InformationRequest request, Extended state, Deadline longest, Actor by) {
        if (request.clock().answer().missedOn(holding.today())) {
            return Outcome.refused("information.extend.late");
        }
        if (!request.clock().answer().missedOn(state.until()) || longest.missedOn(state.until())) {
            return Outcome.refused(
                    "information.extend.day", request.clock().answer().last(), longest.last());
        }
        var clock = clocks.extended(longest, state.until(), request.clock());
        var moved = holding.moved(
                request.with(state, clock, request.validOn()),
                Step.Kind.EXTENDED,
                state.reason(),
                Optional.of(state.until()),
                by);
        turns.write(moved, LetterKind.EXTENDED, by);
        return Outcome.done(moved);
    }

    static <T> Outcome<T> closed() {
        return Outcome.refused("information.closed");
    }
}
