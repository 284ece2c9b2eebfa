package vn.hienluong.datarequests;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Register;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/** Carries a request out, by whoever took it and nobody else. */
@Component
public class Handling {

    private final DataRequests requests;
    private final Register register;
    private final Clock clock;

    Handling(DataRequests requests, Register register, Clock clock) {
        this.requests = requests;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Everything that is held about the person, for whoever handles the request: it is kept nowhere, and that it was read
     * stands in the journal, and in the history of the request, which the person sees.
     */
    @Transactional
    public Outcome<PersonalCopy> copy(DataRequestId id, Actor by) {
        return requests.mine(id, by).then(request -> {
            if (request.wish() != Wish.COPY) {
                return Outcome.refused("datarequests.no-copy");
            }
            return subject(request, by).map(subject -> {
                requests.record("datarequests.request.read", request, by);
                return copy(subject, by);
            });
        });
    }

    private PersonalCopy copy(DataSubject subject, Actor by) {
        var parts = register.about(subject, by.agency()).stream()
                .map(extract -> new PersonalCopy.Part(extract, uses(extract, subject.kind())))
                .toList();
        var keys = register.holdings().stream()
                .filter(holding -> holding.secret() && holding.use().whose() == subject.kind())
                .map(Holding::use)
                .distinct()
                .toList();
        return new PersonalCopy(subject, clock.instant(), parts, keys);
    }

    private List<Use> uses(Extract extract, Whose whose) {
        return register.holdings().stream()
                .filter(holding -> holding.table().equals(extract.table()))
                .map(Holding::use)
                .filter(use -> use.whose() == whose)
                .distinct()
                .toList();
    }

    /**
     * Done: a restriction and an erasure in every room at once, or in none; a copy and a correction by whoever says so.
     *
     * @param words what the person is told; may be empty where the program itself says what was done
     */
    @Transactional
    public Outcome<DataRequest> finish(DataRequestId id, String words, Actor by) {
        return requests.mine(id, by).then(request -> switch (request.wish()) {
            case COPY, CORRECTION -> finishedByHand(request, words, by);
            case RESTRICTION -> carryOut(request, words, register::restrict, by);
            case ERASURE -> erase(request, words, by);
        });
    }

    private Outcome<DataRequest> finishedByHand(DataRequest request, String words, Actor by) {
        return words.isBlank()
                ? Outcome.refused("datarequests.decision-missing")
                : requests.finished(request, List.of(), words.strip(), by);
    }

    private Outcome<DataRequest> erase(DataRequest request, String words, Actor by) {
        var objection = subject(request, by) instanceof Outcome.Done<DataSubject>(var subject)
                ? register.objection(subject, by.agency())
                : Optional.<Refusal>empty();
        return objection
                .<Outcome<DataRequest>>map(Outcome::refused)
                .orElseGet(() -> carryOut(request, words, register::erase, by));
    }

    /** Of whom no room knows anything, whoever handles the request looks for by hand and says what they did. */
    private Outcome<DataRequest> carryOut(
            DataRequest request, String words, BiFunction<DataSubject, Actor, List<Effect>> act, Actor by) {
        if (request.subject().isEmpty()) {
            return finishedByHand(request, words, by);
        }
        return subject(request, by).then(subject -> {
            var today = Time.today(clock);
            var effects = act.apply(subject, by).stream()
                    .map(effect -> CarriedOut.of(effect, today))
                    .toList();
            return requests.finished(request, effects, words.strip(), by);
        });
    }

    private Outcome<DataSubject> subject(DataRequest request, Actor by) {
        return request.subject()
                .flatMap(id -> register.named(request.whose(), id, by.agency()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("datarequests.subject-unknown"));
    }
}
