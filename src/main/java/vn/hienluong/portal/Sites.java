package vn.hienluong.portal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Slug;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.PublicSite;
import vn.hienluong.platform.web.PublicSites;

/**
 * Which agency answers at which address. Known from memory; {@link Freshness} reads the profile with each request and says
 * when it has become another. Of agencies with one notation the oldest has the plain address.
 */
@Component
public class Sites implements PublicSites {

    private static final String NAMELESS = "co-quan";

    /** An address that leads nowhere makes us read all names again only so often. */
    private static final long PAUSE = 2_000_000_000L;

    private record Known(Map<AgencyId, Site> byAgency, Map<String, Site> bySlug) {}

    private final Agencies agencies;
    private final PortalProperties properties;
    private final TransactionTemplate apart;
    private volatile Known known = new Known(Map.of(), Map.of());
    private volatile long renewed = System.nanoTime() - PAUSE;

    Sites(Agencies agencies, PortalProperties properties, PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.properties = properties;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Optional<Site> find(String slug) {
        return Optional.ofNullable(known.bySlug().get(slug))
                .or(() -> Optional.ofNullable(renewed().bySlug().get(slug)));
    }

    public Optional<Site> of(AgencyId agency) {
        return Optional.ofNullable(known.byAgency().get(agency))
                .or(() -> Optional.ofNullable(renewed().byAgency().get(agency)));
    }

    @Override
    public Optional<PublicSite> shown(AgencyId agency) {
        return of(agency).map(Site::shown);
    }

    /** Every agency of the installation, the oldest first. */
    public List<Site> all() {
        return List.copyOf(renewed().byAgency().values());
    }

    /** What the root of a host shows: the agency to which its name is tied, or the only one. */
    public Optional<Site> atRoot(String host) {
        var tied = properties.hosts().get(host);
        if (tied != null) {
            return find(tied);
        }
        var all = known.byAgency().size() == 1 && agencies.all().size() == 1
                ? List.copyOf(known.byAgency().values())
                : all();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** It has another name, or another notation and so another address. */
    void changed(AgencyProfile profile) {
        synchronized (this) {
            var profiles = new LinkedHashMap<AgencyId, AgencyProfile>();
            known.byAgency().forEach((id, site) -> profiles.put(id, site.profile()));
            profiles.put(profile.id(), profile);
            known = known(profiles);
        }
    }

    private synchronized Known renewed() {
        boolean again = System.nanoTime() - renewed > PAUSE;
        var ids = agencies.all();
        if (!again && new HashSet<>(ids).equals(known.byAgency().keySet())) {
            return known;
        }
        var profiles = new LinkedHashMap<AgencyId, AgencyProfile>();
        for (var id : ids) {
            var there = known.byAgency().get(id);
            profiles.put(id, there == null || again ? read(id) : there.profile());
        }
        renewed = System.nanoTime();
        known = known(profiles);
        return known;
    }

    /** Whoever asks may be working for another agency, in a transaction that sees nothing of this one. */
    private AgencyProfile read(AgencyId id) {
        return Tenancy.in(id, () -> apart.execute(_ -> agencies.profile(id)));
    }

    private static Known known(Map<AgencyId, AgencyProfile> profiles) {
        var byAgency = new LinkedHashMap<AgencyId, Site>();
        var bySlug = new LinkedHashMap<String, Site>();
        profiles.forEach((id, profile) -> {
            var site = new Site(profile, free(plain(profile.notation()), bySlug));
            byAgency.put(id, site);
            bySlug.put(site.slug(), site);
        });
        return new Known(byAgency, bySlug);
    }

    /** The address of an agency by itself. */
    public static String plain(String notation) {
        var slug = Slug.of(notation);
        return slug.isEmpty() ? NAMELESS : slug;
    }

    private static String free(String wanted, Map<String, Site> taken) {
        var slug = wanted;
        for (int i = 2; taken.containsKey(slug); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }
}
