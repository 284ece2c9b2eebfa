package vn.hienluong.information;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.information.RequestState.Decision;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Time;

/** A request while somebody changes it: locked, saved, its step and its line in the journal written. */
@Component
class Holding {

    private final RequestRepository requests;
    private final RegisterRepository register;
    private final Audit audit;
    private final Clock clock;

    Holding(RequestRepository requests, RegisterRepository register, Audit audit, Clock clock) {
        this.requests = requests;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or none that this person may see */
    InformationRequest held(RequestId id, Actor by) {
        return requests.lock(id, by.agency())
                .filter(request -> May.mayRead(request, by))
                .orElseThrow(NotFound::new);
    }

    InformationRequest moved(InformationRequest request, Step.Kind kind, String words, Actor by) {
        return moved(request, kind, words, Optional.empty(), by);
    }

    InformationRequest moved(
            InformationRequest request, Step.Kind kind, String words, Optional<LocalDate> day, Actor by) {
        requests.save(request, by.agency());
        step(request.id(), kind, words, day, by);
        record(
                "information.request."
                        + request.state().name().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                request.id(),
                by,
                request.state());
        return request;
    }

    void step(RequestId id, Step.Kind kind, String words, Optional<LocalDate> day, Actor by) {
        register.step(id, new Step(kind, now(), person(by), words, day), by.agency());
    }

    /** No name of who asked and no word of theirs stands in the journal: it keeps a digest of what was written. */
    void record(String act, RequestId id, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("information.request", id.value()), changed);
    }

    Decision decision(Actor by) {
        return new Decision(now(), person(by));
    }

    private static Optional<PersonId> person(Actor by) {
        Optional<UUID> id = by.author().id();
        return id.map(PersonId::new);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Time.today(clock);
    }
}
