package vn.hienluong.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int PAGE = 2_000;

    private final SealRepository seals;
    private final Sealer sealer;

    Verifier(SealRepository seals, Sealer sealer) {
        this.seals = seals;
        this.sealer = sealer;
    }

    @Transactional(readOnly = true)
    public Verification verify(AgencyId agency) {
        var heads = new ArrayList<>(seals.heads(agency));
        heads.addAll(sealer.headsOutside(agency));
        var walk = new Walk(agency, byPlace(heads));
        var broken = firstForged(agency, heads).or(walk::fault);
        return new Verification(walk.place, broken, seals.countUnsealed(agency));
    }

    private Optional<Broken> firstForged(AgencyId agency, List<SealRepository.Head> heads) {
        return heads.stream()
                .filter(head -> !sealer.ours(agency, head))
                .findFirst()
                .map(head -> new Broken(head.place(), Fault.SIGNATURE));
    }

    private static Map<Long, List<byte[]>> byPlace(List<SealRepository.Head> heads) {
        var byPlace = new HashMap<Long, List<byte[]>>();
        for (var head : heads) {
            byPlace.computeIfAbsent(head.place(), _ -> new ArrayList<>()).add(head.chain());
        }
        return byPlace;
    }

    /** One pass along the chain, page by page. */
    private final class Walk {

        private final AgencyId agency;
        private final Map<Long, List<byte[]>> heads;
        private long place = 0;
        private byte[] chain = Digests.NOTHING_BEFORE;

        Walk(AgencyId agency, Map<Long, List<byte[]>> heads) {
            this.agency = agency;
            this.heads = heads;
        }

        Optional<Broken> fault() {
            var page = seals.chain(agency, 0, PAGE);
            while (!page.isEmpty()) {
                for (var sealed : page) {
                    var fault = step(sealed);
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
                page = seals.chain(agency, place, PAGE);
            }
            return cutOff();
        }

        private Optional<Broken> step(SealRepository.Sealed sealed) {
            if (sealed.place() != place + 1) {
                return broken(place + 1, Fault.MISSING);
            }
            chain = Digests.link(chain, agency.value(), sealed.entry());
            place = sealed.place();
            if (!Arrays.equals(chain, sealed.chain())) {
                return broken(place, Fault.ALTERED);
            }
            return heads.getOrDefault(place, List.of()).stream().allMatch(head -> Arrays.equals(head, chain))
                    ? Optional.empty()
                    : broken(place, Fault.HEAD_DIFFERS);
        }

        private Optional<Broken> cutOff() {
            return heads.keySet().stream().anyMatch(signed -> signed > place)
                    ? broken(place + 1, Fault.MISSING)
                    : Optional.empty();
        }

        private Optional<Broken> broken(long at, Fault fault) {
            return Optional.of(new Broken(at, fault));
        }
    }
}
