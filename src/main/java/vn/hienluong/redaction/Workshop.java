package vn.hienluong.redaction;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.Actors;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.redaction.MakingRepository.Left;

/**
 * Makes new files while nobody waits for an answer: it takes minutes. How far it is stands in the database, on every node; what
 * a program leaves unfinished when it ends is taken up by another, or by the next start.
 */
@Component
public class Workshop implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final String JOB = "take-up-redactions";
    private static final long FAREWELL = 5;

    /** A file that has brought down the program so often is not begun again. */
    static final int TRIES = 3;

    private final Redactions redactions;
    private final MakingRepository makings;
    private final People people;
    private final Actors actors;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<RedactionId, AgencyId> inHand = new ConcurrentHashMap<>();

    Workshop(
            Redactions redactions,
            MakingRepository makings,
            People people,
            Actors actors,
            TransactionTemplate transactions,
            Clock clock) {
        this.redactions = redactions;
        this.makings = makings;
        this.people = people;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refused: what {@link Redactions#make} refuses at once, and while it is under way. */
    public Outcome<RedactionId> begin(RedactionId id, Actor by) {
        return redactions.ready(id, by).then(marked -> {
            int steps = 2 * marked.redaction().pages().size();
            if (!Boolean.TRUE.equals(transactions.execute(_ -> makings.begin(id, steps, clock.instant(), by)))) {
                return Outcome.refused("redaction.make.under-way");
            }
            take(id, by);
            return Outcome.done(id);
        });
    }

    /** Goes on with what a program left unfinished, one at a time on a node, in the name of whoever asked; gives how many. */
    public int takeUp(AgencyId agency) {
        if (!inHand.isEmpty()) {
            return 0;
        }
        var left = Objects.requireNonNull(transactions.execute(_ -> makings.takeUp(clock.instant(), agency)));
        left.ifPresent(one -> goOn(one, agency));
        return left.isPresent() ? 1 : 0;
    }

    private void goOn(Left left, AgencyId agency) {
        LOG.warn("a new file was left unfinished: {}, try {}", left.id(), left.tries());
        if (left.tries() > TRIES) {
            refuse(left.id(), Refusal.of("redaction.make.broken"), agency);
            return;
        }
        var name = people.find(left.askedBy(), agency).map(Person::fullName).orElse("");
        take(left.id(), actors.of(left.askedBy(), name, JOB, agency));
    }

    private void take(RedactionId id, Actor by) {
        inHand.put(id, by.agency());
        hands.execute(() -> Tenancy.run(by.agency(), () -> make(id, by)));
    }

    /** Nothing when nobody has asked for the file, or it is made. */
    @Transactional(readOnly = true)
    public Optional<Making> making(RedactionId id, Actor by) {
        return makings.find(redactions.require(id, by).redaction().id(), by.agency());
    }

    private void make(RedactionId id, Actor by) {
        try {
            made(id, redactions.make(id, by, () -> step(id, by)), by.agency());
        } catch (Forbidden no) {
            refuse(id, no.refusal(), by.agency());
        } catch (RuntimeException broken) {
            broken(id, broken, by);
        } finally {
            if (!hands.isShutdown()) {
                inHand.remove(id);
            }
        }
    }

    private void made(RedactionId id, Outcome<Redaction.Made> made, AgencyId agency) {
        switch (made) {
            case Outcome.Done<Redaction.Made> _ -> end(id, agency);
            // the program ended between the two
            case Outcome.Refused<Redaction.Made>(var no)
            when no.key().equals(Redactions.MADE_ALREADY) -> end(id, agency);
            case Outcome.Refused<Redaction.Made>(var no) -> {
                // who leaves has no time to wait for a turn: that is no answer to whoever asked
                if (!hands.isShutdown()) {
                    refuse(id, no, agency);
                }
            }
        }
    }

    private void end(RedactionId id, AgencyId agency) {
        transactions.executeWithoutResult(_ -> makings.end(id, agency));
    }

    private void refuse(RedactionId id, Refusal why, AgencyId agency) {
        transactions.executeWithoutResult(_ -> makings.refuse(id, why, agency));
    }

    private void step(RedactionId id, Actor by) {
        transactions.executeWithoutResult(_ -> makings.step(id, clock.instant(), by.agency()));
    }

    private void broken(RedactionId id, RuntimeException broken, Actor by) {
        if (!hands.isShutdown()) {
            LOG.error("a new file could not be made: {}", id, broken);
            refuse(id, Refusal.of("redaction.make.broken"), by.agency());
        }
    }

    /** What is in hand is put down, so that nobody waits for a sign of life before it is taken up. */
    @Override
    public void destroy() throws InterruptedException {
        hands.shutdownNow();
        hands.awaitTermination(FAREWELL, TimeUnit.SECONDS);
        inHand.forEach((id, agency) -> Tenancy.run(agency, () -> putDown(id, agency)));
    }

    private void putDown(RedactionId id, AgencyId agency) {
        try {
            transactions.executeWithoutResult(_ -> makings.putDown(id, clock.instant(), agency));
        } catch (RuntimeException noDatabase) {
            LOG.warn("a new file is left unfinished: {}", id, noDatabase);
        }
    }
}
