package vn.hienluong.audit;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/** Chains committed entries behind the commit, in order, per agency, and signs the head: writers never queue here. */
@Component
public class Sealer {

    private static final int BATCH = 1_000;

    private final SealRepository seals;
    private final TransactionTemplate transactions;
    private final InstallationKey key;
    private final HeadFile headFile;

    Sealer(SealRepository seals, TransactionTemplate transactions, AuditProperties properties) {
        this.seals = seals;
        this.transactions = transactions;
        this.key = InstallationKey.in(properties.folder());
        this.headFile = new HeadFile(properties.folder());
    }

    /** Seals what is committed and not sealed yet; gives the number of entries sealed now. */
    public int seal(AgencyId agency) {
        int sealed = 0;
        for (int batch = BATCH; batch == BATCH; sealed += batch) {
            batch = Tenancy.in(agency, () -> transactions.execute(_ -> sealBatch(agency)));
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            Tenancy.run(agency, () -> keepOutside(agency));
        }
        return sealed;
    }

    /**
     * Behind the commit, and whatever an earlier round did not come to: one that was out before a crash undid it would
     * accuse the chain for ever.
     */
    private void keepOutside(AgencyId agency) {
        long kept = headFile.last(agency);
        var fresh = transactions.execute(_ -> seals.headsAfter(kept, agency));
        fresh.stream().filter(head -> ours(agency, head)).forEach(head -> headFile.append(agency, head));
    }

    private int sealBatch(AgencyId agency) {
        if (!seals.takeTurn(agency)) {
            return 0;
        }
        var entries = seals.unsealed(agency, BATCH);
        if (!entries.isEmpty()) {
            sign(agency, chain(agency, entries));
        }
        return entries.size();
    }

    private SealRepository.Seal chain(AgencyId agency, List<AuditEntry> entries) {
        var now = Clock.systemUTC().instant();
        var last = seals.last(agency).orElse(new SealRepository.Seal(0, Digests.NOTHING_BEFORE));
        for (var entry : entries) {
            last = new SealRepository.Seal(last.place() + 1, Digests.link(last.chain(), agency.value(), entry));
            seals.add(agency, last, entry, now);
        }
        return last;
    }

    private void sign(AgencyId agency, SealRepository.Seal last) {
        seals.addHead(
                agency,
                signed(agency, last.place(), last.chain()),
                Clock.systemUTC().instant());
    }

    SealRepository.Head signed(AgencyId agency, long place, byte[] chain) {
        return new SealRepository.Head(place, chain, key.sign(message(agency, place, chain)));
    }

    /** A head is ours when it bears this installation's signature over agency, place and chain. */
    boolean ours(AgencyId agency, SealRepository.Head head) {
        return key.signed(message(agency, head.place(), head.chain()), head.signature());
    }

    List<SealRepository.Head> headsOutside(AgencyId agency) {
        return headFile.heads(agency);
    }

    byte[] publicKey() {
        return key.publicKey();
    }

    static byte[] message(AgencyId agency, long place, byte[] chain) {
        return ByteBuffer.allocate(16 + 8 + chain.length)
                .putLong(agency.value().getMostSignificantBits())
                .putLong(agency.value().getLeastSignificantBits())
                .putLong(place)
                .put(chain)
                .array();
    }
}
