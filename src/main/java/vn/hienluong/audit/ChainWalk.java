package vn.hienluong.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hienluong.audit.Verification.Broken;
import vn.hienluong.audit.Verification.Fault;
import vn.hienluong.platform.AgencyId;

/** One pass along a chain, entry by entry: recomputes each link and holds it against the heads that were signed. */
final class ChainWalk {

    private final AgencyId agency;
    private final Map<Long, List<byte[]>> heads = new HashMap<>();
    private long place = 0;
    private byte[] chain = Digests.NOTHING_BEFORE;

    ChainWalk(AgencyId agency, List<SealRepository.Head> heads) {
        this.agency = agency;
        for (var head : heads) {
            this.heads.computeIfAbsent(head.place(), _ -> new ArrayList<>()).add(head.chain());
        }
    }

    /** How far it went. */
    long place() {
        return place;
    }

    Optional<Broken> step(SealRepository.Sealed sealed) {
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

    /** Whether a head was signed beyond the last entry that is there. */
    Optional<Broken> cutOff() {
        return heads.keySet().stream().anyMatch(signed -> signed > place)
                ? broken(place + 1, Fault.MISSING)
                : Optional.empty();
    }

    private static Optional<Broken> broken(long at, Fault fault) {
        return Optional.of(new Broken(at, fault));
    }
}
