package vn.hienluong.publications.reading;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Standing;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.publications.facts.PublicationKind;

/**
 * How the lists of all kinds are: read once for a request that asks about several, and counted once for each version of what
 * is public.
 */
@Component
class KeptStandings {

    /** @param asked by the request that read it: only that very request is answered without asking again */
    private record Kept(
            Asked asked, String version, Optional<Instant> changedAt, Map<PublicationKind, Integer> counts) {

        Standing of(PublicationKind kind) {
            return new Standing(counts.getOrDefault(kind, 0), version, changedAt);
        }
    }

    private final PublicReading reading;
    private final Map<AgencyId, Kept> kept = new ConcurrentHashMap<>();

    KeptStandings(PublicReading reading) {
        this.reading = reading;
    }

    Standing of(PublicationKind kind, Asked asked) {
        var last = Optional.ofNullable(kept.get(asked.agency()));
        // the same object, and not one that looks alike: a clock may stand still
        return last.filter(one -> one.asked() == asked)
                .orElseGet(() -> read(last, asked))
                .of(kind);
    }

    private Kept read(Optional<Kept> last, Asked asked) {
        var version = reading.version(asked.at(), asked.agency());
        var counts = last.filter(one -> one.version().equals(version))
                .map(Kept::counts)
                .orElseGet(() -> reading.counts(asked.at(), asked.agency()));
        var now = new Kept(asked, version, reading.changedAt(asked.at(), asked.agency()), counts);
        kept.put(asked.agency(), now);
        return now;
    }
}
