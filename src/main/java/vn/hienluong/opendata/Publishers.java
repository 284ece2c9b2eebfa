package vn.hienluong.opendata;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hienluong.portal.Freshness;
import vn.hienluong.portal.Moment;
import vn.hienluong.portal.Site;
import vn.hienluong.portal.Sites;

/** Agencies by their part of an address, as their public sites have it. */
@Component
public class Publishers {

    private final Sites sites;
    private final Freshness freshness;
    private final String server;

    Publishers(Sites sites, Freshness freshness, @Value("${hienluong.notifications.address}") String server) {
        this.sites = sites;
        this.freshness = freshness;
        this.server = server.replaceAll("/+$", "");
    }

    public Optional<Publisher> find(String slug) {
        return sites.find(slug).map(freshness::of).map(this::publisher);
    }

    /** Every agency of the installation, the oldest first. */
    public List<Site> all() {
        return sites.all();
    }

    public String server() {
        return server;
    }

    private Publisher publisher(Moment moment) {
        return new Publisher(moment.site().shown(), server, moment.at());
    }
}
