package vn.hienluong.datarequests;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequest.Extension;
import vn.hienluong.datarequests.DataRequestState.Received;
import vn.hienluong.datarequests.DataRequestState.Taken;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/** Requests of people about their own data, from hand to hand until they are decided. Nobody decides their own. */
@Component
public class DataRequests {

    public static final int MOST = 200;

    private final DataRequestRepository requests;
    private final EffectRepository effects;
    private final Limits limits;
    private final Bearers bearers;
    private final Audit audit;
    private final Clock clock;

    DataRequests(
            DataRequestRepository requests,
            EffectRepository effects,
            Limits limits,
            Bearers bearers,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.effects = effects;
        this.limits = limits;
        this.bearers = bearers;
        this.audit = audit;
        this.clock = clock;
    }

    /** All for whoever handles requests, their own for everybody else; open ones first. */
    @Transactional(readOnly = true)
    public List<DataRequest> seenBy(Actor by) {
        by.require(DataRequestAction.ASK);
        return DataRequestAction.HANDLE.allowedTo(by)
                ? requests.all(MOST, by.agency())
                : requests.of(by.person(), MOST, by.agency());
    }

    /** @throws NotFound where there is none, or none that this person may see */
    @Transactional(readOnly = true)
    public DataRequest require(DataRequestId id, Actor by) {
        by.require(DataRequestAction.ASK);
        return requests.find(id, by.agency())
                .filter(request -> DataRequestAction.HANDLE.allowedTo(by) || request.concerns(by.person()))
                .orElseThrow(NotFound::new);
    }

    /** What was done with each use of the data, where the request is carried out. */
    @Transactional(readOnly = true)
    public List<CarriedOut> effects(DataRequest request, Actor by) {
        return effects.of(request.id(), by.agency());
    }

    /** From now on this person handles it, also in the place of another. */
    @Transactional
    public Outcome<DataRequest> take(DataRequestId id, Actor by) {
        by.require(DataRequestAction.HANDLE);
        var request = locked(id, by);
        if (request.isAbout(by.person())) {
            return Outcome.refused("datarequests.not-oneself");
        }
        return switch (request.state()) {
            case Received received -> taken(request.in(received.take(by.person(), clock.instant())), by);
            case Taken taken -> taken(request.in(taken.take(by.person(), clock.instant())), by);
            case DataRequestState.Done _, DataRequestState.Refused _ -> Outcome.refused("datarequests.closed");
        };
    }

    private Outcome<DataRequest> taken(DataRequest request, Actor by) {
        return saved("datarequests.request.taken", request, by);
    }

    /** Once, where the rule that it began under knows an extension, with a reason. */
    @Transactional
    public Outcome<DataRequest> extend(DataRequestId id, String reason, Actor by) {
        return mine(id, by).then(request -> {
            var more = limits.extended(request, by.agency());
            if (more.isEmpty() || request.extension().isPresent()) {
                return Outcome.refused("datarequests.no-extension");
            }
            if (reason.isBlank()) {
                return Outcome.refused("datarequests.reason-missing");
            }
            var given = new Extension(more.get(), reason.strip());
            return saved("datarequests.request.extended", request.extended(given), by);
        });
    }

    @Transactional
    public Outcome<DataRequest> refuse(DataRequestId id, String reason, Actor by) {
        return mine(id, by)
                .then(request -> reason.isBlank()
                        ? Outcome.refused("datarequests.reason-missing")
                        : saved(
                                "datarequests.request.refused",
                                request.in(taken(request).refuse(clock.instant(), reason.strip())),
                                by));
    }

    /** Reminds whoever handles requests of those that are due within a day, or were. */
    @Transactional
    public void remind(Actor by) {
        var soon = clock.instant().plus(Duration.ofDays(1));
        requests.openDueBefore(soon, by.agency()).forEach(request -> bearers.tellDue(request, by.agency()));
    }

    /** The request of whoever handles it, locked until the transaction ends. */
    Outcome<DataRequest> mine(DataRequestId id, Actor by) {
        by.require(DataRequestAction.HANDLE);
        var request = locked(id, by);
        return switch (request.state()) {
            case Received _ -> Outcome.refused("datarequests.not-taken");
            case Taken taken ->
                taken.hand().of().equals(by.person())
                        ? Outcome.done(request)
                        : Outcome.refused("datarequests.not-taken");
            case DataRequestState.Done _, DataRequestState.Refused _ -> Outcome.refused("datarequests.closed");
        };
    }

    Outcome<DataRequest> finished(DataRequest request, List<CarriedOut> carriedOut, String decision, Actor by) {
        effects.insert(request.id(), carriedOut, by.agency());
        var done = request.in(taken(request).finish(clock.instant(), decision));
        return saved("datarequests.request.done", done, by);
    }

    static Taken taken(DataRequest request) {
        return (Taken) request.state();
    }

    /** A new one is kept, and whoever bears requests is told. */
    void add(DataRequest request, Actor by) {
        requests.insert(request, by.agency());
        record("datarequests.request.received", request, by);
        bearers.tellReceived(request, by.agency());
    }

    /** Without the words of anybody, which must be able to go one day: the journal holds their digest. */
    void record(String act, DataRequest request, Actor by) {
        audit.record(
                by.author(),
                act,
                new Subject("datarequests.request", request.id().value()),
                request);
    }

    private Outcome<DataRequest> saved(String act, DataRequest request, Actor by) {
        requests.update(request, by.agency());
        record(act, request, by);
        return Outcome.done(request);
    }

    private DataRequest locked(DataRequestId id, Actor by) {
        return requests.lock(id, by.agency()).orElseThrow(NotFound::new);
    }
}
