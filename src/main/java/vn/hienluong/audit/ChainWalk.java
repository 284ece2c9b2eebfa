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

    /** Begins behind the last head before a place, whose signature vouches for everything before it. */
    void beginBefore(long first) {
        place = heads.keySet().stream()
                .filter(signed -> signed < first)
                .max(Long::compare)
                .orElse(0L);
        chain = heads.getOrDefault(place, List.of(Digests.NOTHING_BEFORE)).getFirst();
    }

    /** How far it went. */
    long place() {
        return place;
    }

    /** The first place from here on at which a head was signed: there the walk may end. */
    long signedFrom(long wanted) {
        return heads.keySet().stream()
                .filter(signed -> signed >= wanted)
                .min(Long::compare)
                .orElse(Long.MAX_VALUE);
    }

    /** The last place at which a head was signed, 0 when there is none. */
    long lastSigned() {
        return heads.keySet().stream().max(Long::compare).orElse(0L);
    }

    /** Whether all heads of the place where it stands say the same. */
    Optional<Broken> atHead() {
        return headsAgree() ? Optional.empty() : broken(place, Fault.HEAD_DIFFERS);
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
        return atHead();
    }

    private boolean headsAgree() {
        return heads.getOrDefault(place, List.of()).stream().allMatch(head -> Arrays.equals(head, chain));
    }

    /** At the end of the chain: whether a head was signed beyond it, or none that covers its end. */
    Optional<Broken> atTheEnd() {
        long signed = lastSigned();
        if (signed > place) {
            return broken(place + 1, Fault.MISSING);
        }
        return signed < place ? broken(signed + 1, Fault.UNSIGNED) : Optional.empty();
    }

    private static Optional<Broken> broken(long at, Fault fault) {
        return Optional.of(new Broken(at, fault));
    }
}
