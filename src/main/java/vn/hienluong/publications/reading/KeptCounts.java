package vn.hienluong.publications.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.publications.facts.PublicationKind;

/** How many there are of each kind, counted once for each version of what is public. */
@Component
class KeptCounts {

    private record Counted(String version, Map<PublicationKind, Integer> counts) {}

    private final PublicReading reading;
    private final Map<AgencyId, Counted> kept = new ConcurrentHashMap<>();

    KeptCounts(PublicReading reading) {
        this.reading = reading;
    }

    int of(PublicationKind kind, String version, Asked asked) {
        var last = kept.get(asked.agency());
        if (last == null || !last.version().equals(version)) {
            last = new Counted(version, reading.counts(asked.at(), asked.agency()));
            kept.put(asked.agency(), last);
        }
        return last.counts().getOrDefault(kind, 0);
    }
}
