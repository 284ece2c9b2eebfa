package vn.hienluong.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/**
 * Follows the journal behind the commit: of each record that something happened to, its room is asked what there is to
 * find now. A record that cannot be read is passed over, with a line in the log, and holds up no other.
 */
@Component
public class Indexer {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int BATCH = 200;

    private final Audit audit;
    private final EntryRepository entries;
    private final TransactionTemplate transactions;
    private final Map<String, SearchSource> sources = new HashMap<>();

    Indexer(Audit audit, EntryRepository entries, TransactionTemplate transactions, List<SearchSource> sources) {
        this.audit = audit;
        this.entries = entries;
        this.transactions = transactions;
        sources.forEach(source -> source.subjects().forEach(subject -> this.sources.put(subject, source)));
    }

    /** Brings the agency's entries up to what is committed; gives how many lines of the journal were read. */
    public int catchUp(AgencyId agency) {
        int read = 0;
        for (int batch = BATCH; batch > 0; read += batch) {
            batch = Tenancy.in(agency, () -> batch(agency));
        }
        return read;
    }

    /** Forgets everything of the agency and reads it again. */
    public int rebuild(AgencyId agency) {
        Tenancy.run(
                agency,
                () -> transactions.executeWithoutResult(_ -> {
                    entries.forgetAll(agency);
                    audit.unreadAgain(List.copyOf(sources.keySet()), agency);
                }));
        return catchUp(agency);
    }

    /** Forgets what is under records that are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(List<UUID> roots, AgencyId agency) {
        roots.forEach(root -> entries.keepOnly(root, List.of(), agency));
    }

    /** Reads again what a new day may have changed: who holds a position, which unit stands. */
    public void turnOfDay(AgencyId agency) {
        var turning = sources.entrySet().stream()
                .filter(source -> source.getValue().turnsWithTheDay())
                .map(Map.Entry::getKey)
                .toList();
        Tenancy.run(agency, () -> transactions.executeWithoutResult(_ -> audit.unreadAgain(turning, agency)));
        catchUp(agency);
    }

    private int batch(AgencyId agency) {
        try {
            return index(agency, BATCH);
        } catch (RuntimeException somewhere) {
            return oneByOne(agency);
        }
    }

    private int oneByOne(AgencyId agency) {
        try {
            return index(agency, 1);
        } catch (RuntimeException unreadable) {
            var passed = transactions.execute(_ -> audit.takeUnread(agency, 1));
            LOG.error("cannot be found by its words: {}", passed, unreadable);
            return 1;
        }
    }

    private int index(AgencyId agency, int most) {
        return transactions.execute(_ -> {
            if (!entries.takeTurn(agency)) {
                return 0;
            }
            var taken = audit.takeUnread(agency, most);
            new LinkedHashSet<>(taken).forEach(subject -> index(subject, agency));
            return taken.size();
        });
    }

    private void index(Subject subject, AgencyId agency) {
        var source = sources.get(subject.kind());
        if (source != null) {
            var found = source.read(subject, agency);
            entries.keepOnly(
                    found.root(), found.entries().stream().map(Entry::record).toList(), agency);
            found.entries().forEach(entry -> entries.put(found.root(), entry, agency));
        }
    }
}
