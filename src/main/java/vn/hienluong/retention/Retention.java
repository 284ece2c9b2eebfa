package vn.hienluong.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Author;
import vn.hienluong.audit.Subject;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;

/**
 * Removes what its rule no longer lets be kept: in batches of one size, each in a transaction of its own with its figures,
 * and one line in the journal for each run and kind that removed something. A kind that takes too long goes on the next
 * night. By the machine's time: how long something has really lain here.
 */
@Component
public class Retention {

    public static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final List<Perishable> perishables;
    private final RetentionRules rules;
    private final RetentionRepository removals;
    private final Audit audit;
    private final Words words;
    private final TransactionTemplate transactions;
    private final Clock realTime = Clock.systemUTC();

    Retention(
            List<Perishable> perishables,
            RetentionRules rules,
            RetentionRepository removals,
            Audit audit,
            Words words,
            TransactionTemplate transactions) {
        this.perishables = perishables;
        this.rules = rules;
        this.removals = removals;
        this.audit = audit;
        this.words = words;
        this.transactions = transactions;
    }

    /** Gives how much was removed. What fails for one kind is written to the log and holds up no other. */
    public long run(AgencyId agency) {
        var now = realTime.instant();
        var today = Time.dayOf(now);
        var all = Tenancy.in(agency, () -> transactions.execute(_ -> rules.on(today, agency)));
        return all.stream().mapToLong(rule -> run(rule, now, agency)).sum();
    }

    /** The latest runs that removed something, the latest first. */
    @Transactional(readOnly = true)
    public List<Removal> latest(int most, AgencyId agency) {
        return removals.removals(most, agency);
    }

    private long run(RetentionRule rule, Instant now, AgencyId agency) {
        var broom = perishables.stream()
                .filter(one -> one.kind().equals(rule.kind()))
                .findFirst()
                .orElseThrow()
                .broom();
        try {
            return Tenancy.in(agency, () -> sweep(broom, rule, now, agency));
        } catch (RuntimeException failed) {
            LOG.error("what is old of {} was not removed for agency {}", rule.kind(), agency, failed);
            return 0;
        }
    }

    private long sweep(Perishable.Broom broom, RetentionRule rule, Instant now, AgencyId agency) {
        var run = new Removal(Ids.next(), rule.kind(), now.minus(Duration.ofDays(rule.days())), 0, now);
        long removed = 0;
        int batch = BATCH;
        while (batch >= BATCH && realTime.instant().isBefore(now.plus(LONGEST))) {
            batch = transactions.execute(_ -> batch(broom, run, agency));
            removed += batch;
        }
        transactions.executeWithoutResult(_ -> end(rule.kind(), agency));
        return removed;
    }

    private int batch(Perishable.Broom broom, Removal run, AgencyId agency) {
        int gone = broom.sweep(run.olderThan(), BATCH, agency);
        if (gone > 0) {
            removals.removed(run.of(gone), agency);
        }
        return gone;
    }

    /** Also of a run that was broken off before: its figures are there, its line is not. */
    private void end(String kind, AgencyId agency) {
        for (var run : removals.unfinished(kind, agency)) {
            removals.end(run.id(), realTime.instant(), agency);
            var text = words.in(Words.VIETNAMESE);
            var figures = text.say(
                    "retention.removed.figures", text.say("retention.kind." + kind), run.removed(), run.olderThan());
            audit.record(
                    Author.system(agency, "forget-old"),
                    "retention.removed",
                    new Subject("retention.removal", run.id()),
                    Optional.of(figures),
                    kind,
                    run.removed(),
                    run.olderThan());
        }
    }
}
