package vn.hienluong.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.SealRepository.Head;
import vn.hienluong.audit.Verification.Broken;
import vn.hienluong.audit.Verification.Fault;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;

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

    /** Proves the whole journal. */
    @Transactional(readOnly = true)
    public Verification verify(AgencyId agency) {
        return verify(Optional.empty(), Optional.empty(), agency);
    }

    /**
     * Proves what was written in a span of time: from the signed head before it to the signed head after it. The journal may
     * be sealed further meanwhile: it is walked as far as it was sealed at first, or as the heads reach that were read next.
     *
     * @param from the first moment; the beginning when there is none
     * @param until the first moment that is not asked for any more; the end when there is none
     */
    @Transactional(readOnly = true)
    public Verification verify(Optional<Instant> from, Optional<Instant> until, AgencyId agency) {
        var span = seals.places(from.map(Ids::firstAt), until.map(Ids::firstAt), agency);
        var heads = new ArrayList<>(seals.heads(agency));
        heads.addAll(sealer.headsOutside(agency));
        var walk = new ChainWalk(agency, heads);
        walk.beginBefore(span.first());
        long end = span.toTheEnd() ? Math.max(span.sealed(), walk.lastSigned()) : walk.signedFrom(span.last());
        var broken = first(
                () -> forged(heads, walk.place(), end, agency),
                walk::atHead,
                () -> along(walk, end, agency),
                () -> span.toTheEnd() || walk.place() < end ? walk.atTheEnd() : Optional.empty(),
                () -> seals.loose(agency)
                        ? Optional.of(new Broken(span.sealed() + 1, Fault.UNCHAINED))
                        : Optional.empty());
        return new Verification(span.first(), span.last(), broken, seals.countUnsealed(agency));
    }

    @SafeVarargs
    private static Optional<Broken> first(Supplier<Optional<Broken>>... questions) {
        return Stream.of(questions).flatMap(question -> question.get().stream()).findFirst();
    }

    /** Only heads that the walk leans on, and those beyond the end of the chain. */
    private Optional<Broken> forged(List<Head> heads, long from, long to, AgencyId agency) {
        return heads.stream()
                .filter(head -> head.place() >= from && head.place() <= to)
                .filter(head -> !sealer.ours(agency, head))
                .findFirst()
                .map(head -> new Broken(head.place(), Fault.SIGNATURE));
    }

    private Optional<Broken> along(ChainWalk walk, long end, AgencyId agency) {
        var page = seals.chain(agency, walk.place(), PAGE);
        while (!page.isEmpty() && walk.place() < end) {
            for (var sealed : page.subList(0, (int) Math.min(page.size(), end - walk.place()))) {
                var fault = walk.step(sealed);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            page = seals.chain(agency, walk.place(), PAGE);
        }
        return Optional.empty();
    }
}
