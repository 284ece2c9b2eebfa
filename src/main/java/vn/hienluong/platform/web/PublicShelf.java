package vn.hienluong.platform.web;

import java.time.Instant;
import java.util.List;

/**
 * Public pages that a room has beside publications; each room that has some declares this as a bean. The site's search and
 * its sitemap ask it, in a transaction of the agency that only reads.
 */
public interface PublicShelf {

    /**
     * One page.
     *
     * @param tail address behind that of the site
     * @param about a line under its title, in words
     */
    record Leaf(String title, String tail, String about, Instant changed) {}

    /** Message key of what the pages are, in the plural. */
    String label();

    /** Those with all these words, with or without diacritics, the latest first; few. */
    List<Leaf> find(String words, PublicScreen screen);

    List<Leaf> all(PublicScreen screen);
}
