package vn.hienluong.information;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
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
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.redaction.Redactions;

/** How a request ends: answered, refused on a ground of the law, withdrawn by who asked, or set aside. */
@Component
public class Answering {

    private static final int LONGEST = 20_000;
    private static final int MOST_FILES = 20;

    private final RequestRepository requests;
    private final RegisterRepository register;
    private final Holding holding;
    private final Turns turns;
    private final Files files;
    private final Redactions redactions;

    Answering(
            RequestRepository requests,
            RegisterRepository register,
            Holding holding,
            Turns turns,
            Files files,
            Redactions redactions) {
        this.requests = requests;
        this.register = register;
        this.holding = holding;
        this.turns = turns;
        this.files = files;
        this.redactions = redactions;
    }

    /**
     * The answer as far as it is written. Refused as well: {@code information.draft.meanwhile} where somebody else kept
     * other words in the meantime.
     *
     * @param seen the words that stood there when this person began
     */
    @Transactional
    public Outcome<InformationRequest> write(RequestId id, String text, String seen, Actor by) {
        by.require(InformationAction.WRITE);
        var request = holding.held(id, by);
        if (!May.of(request, by).write()) {
            return notNow(request);
        }
        if (text.length() > LONGEST) {
            return Outcome.refused("information.answer.too-long", LONGEST);
        }
        if (!request.draft().equals(seen) && !request.draft().equals(text)) {
            return Outcome.refused("information.draft.meanwhile");
        }
        requests.draft(id, text, by.agency());
        holding.record("information.request.drafted", id, by, text);
        return Outcome.done(request);
    }

    /** A file of the answer that somebody brought. Refused as well: what something must be hidden in. */
    @Transactional
    public Outcome<InformationRequest> attach(RequestId id, Optional<Accepted> brought, Actor by) {
        by.require(InformationAction.WRITE);
        holding.held(id, by);
        return brought.isEmpty()
                ? Outcome.refused("information.file.missing")
                : attach(id, files.keep(brought.get(), by).id(), by);
    }

    /** A kept file: one that was made without what the asker may not see, or as it is. */
    @Transactional
    public Outcome<InformationRequest> attach(RequestId id, FileId file, Actor by) {
        by.require(InformationAction.WRITE);
        var request = holding.held(id, by);
        if (!May.of(request, by).write()) {
            return notNow(request);
        }
        files.require(file, by.agency());
        if (redactions.isSource(file, by.agency())) {
            return Outcome.refused("information.file.source");
        }
        if (register.files(id, true, by.agency()).size() >= MOST_FILES) {
            return Outcome.refused("information.file.too-many", MOST_FILES);
        }
        register.attach(id, file, true, holding.now(), by.agency());
        holding.record("information.request.file-added", id, by, file);
        return Outcome.done(request);
    }

    @Transactional
    public Outcome<InformationRequest> detach(RequestId id, FileId file, Actor by) {
        by.require(InformationAction.WRITE);
        var request = holding.held(id, by);
        if (!May.of(request, by).write()) {
            return notNow(request);
        }
        if (register.detach(id, file, by.agency())) {
            holding.record("information.request.file-removed", id, by, file);
        }
        return Outcome.done(request);
    }

    /** The draft becomes the answer. What lies ready the office may answer itself, without giving it to a unit. */
    @Transactional
    public Outcome<InformationRequest> answer(RequestId id, Actor by) {
        by.require(InformationAction.ANSWER);
        var request = holding.held(id, by);
        if (!request.state().closed() && !May.mayAnswer(request, by)) {
            return Outcome.refused("information.answer.head");
        }
        if (request.draft().isBlank()) {
            return Outcome.refused("information.answer.empty");
        }
        var decision = holding.decision(by);
        var text = request.draft();
        return switch (request.state()) {
            case Classified state -> answered(request, state.answer(decision, office(by), text), by);
            case Assigned state -> answered(request, state.answer(decision, text), by);
            case Announced state -> answered(request, state.answer(decision, text), by);
            case Extended state -> answered(request, state.answer(decision, text), by);
            case Received _ -> Outcome.refused("information.assign.not-classified");
            case Clarifying _ -> Outcome.refused("information.waits-for-asker");
            case Answered _, Refused _, Withdrawn _, SetAside _ -> Handling.closed();
        };
    }

    private static UnitId office(Actor by) {
        return by.unitsAs(Role.OFFICE).stream().findFirst().orElseThrow();
    }

    private Outcome<InformationRequest> answered(InformationRequest request, Answered state, Actor by) {
        var moved = holding.moved(request.with(state), Step.Kind.ANSWERED, "", by);
        turns.write(moved, LetterKind.ANSWERED, by);
        return Outcome.done(moved);
    }

    /** Only on a ground of Điều 28, with its reason in words, in writing. */
    @Transactional
    public Outcome<InformationRequest> refuse(RequestId id, Optional<RefusalGround> ground, String reason, Actor by) {
        by.require(InformationAction.REFUSE);
        var request = holding.held(id, by);
        if (ground.isEmpty()) {
            return Outcome.refused("information.refuse.ground-missing");
        }
        if (reason.isBlank()) {
            return Outcome.refused("information.refuse.reason-missing");
        }
        if (ground.get() == RefusalGround.NOT_CLARIFIED && !(request.state() instanceof Clarifying)) {
            return Outcome.refused("information.refuse.not-asked-back");
        }
        var decision = holding.decision(by);
        return switch (request.state()) {
            case Received state -> refused(request, state.refuse(decision, ground.get(), reason), by);
            case Clarifying state -> refused(request, state.refuse(decision, ground.get(), reason), by);
            case Classified state -> refused(request, state.refuse(decision, ground.get(), reason), by);
            case Assigned state -> refused(request, state.refuse(decision, ground.get(), reason), by);
            case Announced state -> refused(request, state.refuse(decision, ground.get(), reason), by);
            case Extended state -> refused(request, state.refuse(decision, ground.get(), reason), by);
            case Answered _, Refused _, Withdrawn _, SetAside _ -> Handling.closed();
        };
    }

    private Outcome<InformationRequest> refused(InformationRequest request, Refused state, Actor by) {
        var moved = holding.moved(request.with(state), Step.Kind.REFUSED, state.reason(), by);
        turns.write(moved, LetterKind.REFUSED, by);
        return Outcome.done(moved);
    }

    /** Told by post, by telephone or at the desk. */
    @Transactional
    public Outcome<InformationRequest> withdraw(RequestId id, Actor by) {
        by.require(InformationAction.HANDLE);
        return withdrawn(holding.held(id, by), by);
    }

    /** By whoever has the code and opened it. */
    @Transactional
    public Outcome<InformationRequest> withdrawAsAsker(RequestId id, AgencyId agency) {
        var by = Receiving.somebody(agency);
        var withdrawn = withdrawn(requests.lock(id, agency).orElseThrow(), by);
        return withdrawn.map(request -> {
            turns.withdrawn(request, by);
            return request;
        });
    }

    private Outcome<InformationRequest> withdrawn(InformationRequest request, Actor by) {
        var decision = holding.decision(by);
        return switch (request.state()) {
            case Received state -> withdrawn(request, state.withdraw(decision), by);
            case Clarifying state -> withdrawn(request, state.withdraw(decision), by);
            case Classified state -> withdrawn(request, state.withdraw(decision), by);
            case Assigned state -> withdrawn(request, state.withdraw(decision), by);
            case Announced state -> withdrawn(request, state.withdraw(decision), by);
            case Extended state -> withdrawn(request, state.withdraw(decision), by);
            case Answered _, Refused _, Withdrawn _, SetAside _ -> Handling.closed();
        };
    }

    private Outcome<InformationRequest> withdrawn(InformationRequest request, Withdrawn state, Actor by) {
        return Outcome.done(holding.moved(request.with(state), Step.Kind.WITHDRAWN, "", by));
    }

    /** What is no request for information: it keeps its number and is counted. */
    @Transactional
    public Outcome<InformationRequest> setAside(RequestId id, String reason, Actor by) {
        by.require(InformationAction.HANDLE);
        var request = holding.held(id, by);
        if (reason.isBlank()) {
            return Outcome.refused("information.set-aside.reason-missing");
        }
        var decision = holding.decision(by);
        return switch (request.state()) {
            case Received state -> setAside(request, state.setAside(decision, reason), by);
            case Clarifying state -> setAside(request, state.setAside(decision, reason), by);
            case Classified state -> setAside(request, state.setAside(decision, reason), by);
            case Assigned _, Announced _, Extended _ -> Outcome.refused("information.set-aside.worked-on");
            case Answered _, Refused _, Withdrawn _, SetAside _ -> Handling.closed();
        };
    }

    private Outcome<InformationRequest> setAside(InformationRequest request, SetAside state, Actor by) {
        return Outcome.done(holding.moved(request.with(state), Step.Kind.SET_ASIDE, state.reason(), by));
    }

    /** Number and date of the signed letter, entered by the clerk; the program invents neither. */
    @Transactional
    public Outcome<InformationRequest> number(RequestId id, String number, Optional<LocalDate> on, Actor by) {
        by.require(InformationAction.NUMBER);
        var request = holding.held(id, by);
        if (!May.of(request, by).number()) {
            return Outcome.refused("information.number.not-now");
        }
        if (number.isBlank()
                || number.length() > 50
                || on.filter(day -> !day.isAfter(holding.today())).isEmpty()) {
            return Outcome.refused("information.number.missing");
        }
        requests.number(id, number, on.get(), by.agency());
        holding.step(id, Step.Kind.NUMBERED, number, on, by);
        holding.record("information.request.numbered", id, by, number, on);
        return Outcome.done(request);
    }

    private static <T> Outcome<T> notNow(InformationRequest request) {
        return request.state().closed() ? Handling.closed() : Outcome.refused("information.answer.not-now");
    }
}
