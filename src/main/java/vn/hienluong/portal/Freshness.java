package vn.hienluong.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.consolidation.ReportPapers;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicReading;

/**
 * Of which version a site is at the moment of a request: read in the database with the request, one reading for all that
 * come at the same time. What a node keeps, it keeps under this version, so that a publication and a withdrawal show at once
 * on every node and nothing has to be told from one to the other.
 */
@Component
public class Freshness {

    private record Counted(String version, Map<PublicationKind, Integer> counts) {}

    private final Sites sites;
    private final Agencies agencies;
    private final PublicReading reading;
    private final ReportPapers papers;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final GroupReading<AgencyId, Moment> readings = new GroupReading<>(this::readNow);
    private final Map<AgencyId, Counted> counted = new ConcurrentHashMap<>();

    Freshness(
            Sites sites,
            Agencies agencies,
            PublicReading reading,
            ReportPapers papers,
            TransactionTemplate transactions,
            Clock clock) {
        this.sites = sites;
        this.agencies = agencies;
        this.reading = reading;
        this.papers = papers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Read after this was called. */
    public Moment of(Site site) {
        return readings.read(site.agency());
    }

    private Moment readNow(AgencyId agency) {
        return Tenancy.in(agency, () -> transactions.execute(_ -> moment(agency)));
    }

    private Moment moment(AgencyId agency) {
        var at = clock.instant();
        var profile = agencies.profile(agency);
        var site = sites.of(agency).orElseThrow();
        if (!site.profile().equals(profile)) {
            sites.changed(profile);
            site = sites.of(agency).orElseThrow();
        }
        var published = reading.version(at, agency);
        long issued = papers.issuedSoFar(agency);
        // a day is part of it: what has ended, and what is to come, goes by days
        var version = published + "/" + issued + "/" + Time.dayOf(at) + "/"
                + Integer.toHexString(site.profile().hashCode());
        return new Moment(site, at, version, counts(published, at, agency), issued > 0);
    }

    private Map<PublicationKind, Integer> counts(String published, Instant at, AgencyId agency) {
        var last = counted.get(agency);
        if (last != null && last.version().equals(published)) {
            return last.counts();
        }
        var counts = reading.counts(at, agency);
        counted.put(agency, new Counted(published, counts));
        return counts;
    }
}
