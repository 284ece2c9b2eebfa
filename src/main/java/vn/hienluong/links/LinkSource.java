package vn.hienluong.links;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.AgencyId;

/** A room's public addresses and the links in its texts; each room that publishes declares this as a bean. */
public interface LinkSource {

    /**
     * An address of this site that was given out.
     *
     * @param path begins with "/"
     * @param sha256 the digest that the ledger holds for it, in hexadecimal
     */
    record OwnAddress(String path, String title, String sha256) {}

    /**
     * A link in a text that leads elsewhere.
     *
     * @param on the path of the page that it stands on
     */
    record Outside(URI target, String on, String title) {}

    /** Addresses that should be public now; called in a transaction of the agency. */
    List<OwnAddress> own(AgencyId agency);

    List<Outside> outside(AgencyId agency);

    /** The digest of what this address gives the public now; nothing when it gives nothing. */
    Optional<String> digestNow(String path, AgencyId agency);
}
