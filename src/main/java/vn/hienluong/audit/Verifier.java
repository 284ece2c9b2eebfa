package vn.hienluong.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Verification.Broken;
import vn.hienluong.audit.Verification.Fault;
import vn.hienluong.platform.AgencyId;

/**
 * Proves an agency's journal: recomputes the chain from its entries and holds it against the heads that were signed,
 * those in the table and those in the file outside. Whoever alters an entry and recomputes the whole chain is caught
 * by the heads.
 */
@Component
public class Verifier {

    static final int PAGE = 2_000;

    private final SealRepository seals;
    private final Sealer sealer;

    Verifier(SealRepository seals, Sealer sealer) {
        this.seals = seals;
        this.sealer = sealer;
    }

    /** How far an agency's journal is sealed, without proving it. */
    @Transactional(readOnly = true)
    public Sealed state(AgencyId agency) {
        return new Sealed(seals.last(agency).map(SealRepository.Seal::place).orElse(0L), seals.countUnsealed(agency));
    }

    /**
     * @param entries that are chained
     * @param tail entries that are not yet
     */
    public record Sealed(long entries, long tail) {}

    @Transactional(readOnly = true)
    public Verification verify(AgencyId agency) {
        var heads = new ArrayList<>(seals.heads(agency));
        heads.addAll(sealer.headsOutside(agency));
        var walk = new ChainWalk(agency, heads);
        var broken = firstForged(agency, heads).or(() -> fault(agency, walk));
        return new Verification(walk.place(), broken, seals.countUnsealed(agency));
    }

    private Optional<Broken> firstForged(AgencyId agency, List<SealRepository.Head> heads) {
        return heads.stream()
                .filter(head -> !sealer.ours(agency, head))
                .findFirst()
                .map(head -> new Broken(head.place(), Fault.SIGNATURE));
    }

    private Optional<Broken> fault(AgencyId agency, ChainWalk walk) {
        var page = seals.chain(agency, 0, PAGE);
        while (!page.isEmpty()) {
            for (var sealed : page) {
                var fault = walk.step(sealed);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            page = seals.chain(agency, walk.place(), PAGE);
        }
        return walk.cutOff();
    }
}
