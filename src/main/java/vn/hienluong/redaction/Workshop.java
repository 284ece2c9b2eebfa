package vn.hienluong.redaction;

import java.time.Clock;
import java.util.Optional;
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
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;

/** Makes new files while nobody waits for an answer: it takes minutes. How far it is stands in the database, on every node. */
@Component
public class Workshop implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final long FAREWELL = 5;

    private final Redactions redactions;
    private final MakingRepository makings;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    Workshop(Redactions redactions, MakingRepository makings, TransactionTemplate transactions, Clock clock) {
        this.redactions = redactions;
        this.makings = makings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refused: what {@link Redactions#make} refuses at once, and while it is under way. */
    public Outcome<RedactionId> begin(RedactionId id, Actor by) {
        return redactions.ready(id, by).then(marked -> {
            int steps = 2 * marked.redaction().pages().size();
            if (!Boolean.TRUE.equals(
                    transactions.execute(_ -> makings.begin(id, steps, clock.instant(), by.agency())))) {
                return Outcome.refused("redaction.make.under-way");
            }
            hands.execute(() -> Tenancy.run(by.agency(), () -> make(id, by)));
            return Outcome.done(id);
        });
    }

    /** Nothing when nobody has asked for the file, or it is made. */
    @Transactional(readOnly = true)
    public Optional<Making> making(RedactionId id, Actor by) {
        return makings.find(redactions.require(id, by).redaction().id(), by.agency());
    }

    private void make(RedactionId id, Actor by) {
        try {
            var made = redactions.make(id, by, () -> step(id, by));
            transactions.executeWithoutResult(_ -> {
                if (made instanceof Outcome.Refused<Redaction.Made>(var refusal)) {
                    makings.refuse(id, refusal, by.agency());
                } else {
                    makings.end(id, by.agency());
                }
            });
        } catch (RuntimeException broken) {
            broken(id, broken, by);
        }
    }

    private void step(RedactionId id, Actor by) {
        transactions.executeWithoutResult(_ -> makings.step(id, clock.instant(), by.agency()));
    }

    /** When the program is leaving, the row is left as it is: whoever looks is told that it broke off. */
    private void broken(RedactionId id, RuntimeException broken, Actor by) {
        if (hands.isShutdown()) {
            return;
        }
        LOG.error("a new file could not be made: {}", id, broken);
        transactions.executeWithoutResult(_ -> makings.refuse(id, Refusal.of("redaction.make.broken"), by.agency()));
    }

    @Override
    public void destroy() throws InterruptedException {
        hands.shutdownNow();
        hands.awaitTermination(FAREWELL, TimeUnit.SECONDS);
    }
}
