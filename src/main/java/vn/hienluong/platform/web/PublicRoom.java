package vn.hienluong.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hienluong.platform.AgencyId;

/**
 * A room with public pages of its own, as the site around them asks it: declared as a bean, called in a transaction of the
 * agency that only reads. What it gives is what everybody may read.
 */
public interface PublicRoom {

    /**
     * Found by its words.
     *
     * @param about kind and day, in words
     * @param words among which those that were asked for are shown
     */
    record Found(String title, String href, String about, String words) {}

    /** The best first. */
    default List<Found> find(String typed, int most, PublicScreen screen) {
        return List.of();
    }

    /** @param tail address behind that of the site, the same in both languages */
    record Place(String tail, Instant changed) {}

    /** For the sitemap. */
    default List<Place> places(int most, Instant at, AgencyId agency) {
        return List.of();
    }

    /** What stands under a publication: a sentence, and where it leads. */
    record Aside(String title, String sentence, List<MenuLink> links) {}

    /**
     * The page of a publication is kept as long as nothing that is published changes: what it says here may change with a day
     * and with {@code Publishing.besideChanged}, and with nothing else.
     *
     * @param kind its part of the address: {@code lay-y-kien}
     */
    default List<Aside> beside(String kind, UUID publication, PublicScreen screen) {
        return List.of();
    }
}
