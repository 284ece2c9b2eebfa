package vn.hienluong.datarequests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequest.Asking;
import vn.hienluong.datarequests.DataRequestState.Received;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Register;
import vn.hienluong.privacy.Whose;

/** How a request arrives: who works here asks for themselves; whoever handles requests enters those that come on paper. */
@Component
public class Receiving {

    private static final Duration LONGEST_ON_THE_WAY = Duration.ofDays(60);

    /** A third person, whom no room knows by an id. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final DataRequests requests;
    private final Register register;
    private final Limits limits;
    private final Clock clock;

    Receiving(DataRequests requests, Register register, Limits limits, Clock clock) {
        this.requests = requests;
        this.register = register;
        this.limits = limits;
        this.clock = clock;
    }

    /** Refused: nobody named, no words where words are needed, no proof that it is they, a day that cannot be. */
    @Transactional
    public Outcome<DataRequest> receive(NewDataRequest wanted, Actor by) {
        by.require(DataRequestAction.ASK);
        return DataRequestAction.HANDLE.allowedTo(by) && !isOwn(wanted, by) ? entered(wanted, by) : own(wanted, by);
    }

    private static boolean isOwn(NewDataRequest wanted, Actor by) {
        return wanted.whose() == Whose.STAFF
                && wanted.subject().filter(by.person().value()::equals).isPresent();
    }

    private Outcome<DataRequest> own(NewDataRequest wanted, Actor by) {
        var me = register.named(Whose.STAFF, by.person().value(), by.agency()).orElseThrow(NotFound::new);
        var asking =
                new Asking(me.name(), wanted.asking().reach(), wanted.asking().words(), "");
        return missing(wanted.wish(), asking)
                .<Outcome<DataRequest>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(received(wanted.wish(), me, asking, clock.instant(), by)));
    }

    private Outcome<DataRequest> entered(NewDataRequest wanted, Actor by) {
        var received = wanted.receivedOn()
                .filter(day -> !day.equals(Time.today(clock)))
                .map(Time::startOf)
                .orElseGet(clock::instant);
        if (received.isAfter(clock.instant())
                || received.isBefore(clock.instant().minus(LONGEST_ON_THE_WAY))) {
            return Outcome.refused("datarequests.day-wrong", LONGEST_ON_THE_WAY.toDays());
        }
        if (wanted.asking().by().isBlank() || wanted.asking().proof().isBlank()) {
            return Outcome.refused("datarequests.proof-missing");
        }
        return subject(wanted, by)
                .then(subject -> missing(wanted.wish(), wanted.asking())
                        .<Outcome<DataRequest>>map(Outcome::refused)
                        .orElseGet(
                                () -> Outcome.done(received(wanted.wish(), subject, wanted.asking(), received, by))));
    }

    private Outcome<DataSubject> subject(NewDataRequest wanted, Actor by) {
        if (wanted.whose() == Whose.OTHER) {
            return wanted.subjectName().isBlank()
                    ? Outcome.refused("datarequests.subject-missing")
                    : Outcome.done(new DataSubject(Whose.OTHER, NOBODY, wanted.subjectName(), false));
        }
        return wanted.subject()
                .flatMap(id -> register.named(wanted.whose(), id, by.agency()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("datarequests.subject-missing"));
    }

    private static Optional<Refusal> missing(Wish wish, Asking asking) {
        return wish == Wish.CORRECTION && asking.words().isBlank()
                ? Optional.of(Refusal.of("datarequests.words-missing"))
                : Optional.empty();
    }

    private DataRequest received(Wish wish, DataSubject subject, Asking asking, Instant at, Actor by) {
        var request = new DataRequest(
                DataRequestId.next(),
                wish,
                subject.kind(),
                Optional.of(subject.id()).filter(id -> !id.equals(NOBODY)),
                subject.name(),
                asking,
                at,
                by.person(),
                limits.due(wish, at, by.agency()),
                Optional.empty(),
                new Received());
        requests.add(request, by);
        return request;
    }
}
