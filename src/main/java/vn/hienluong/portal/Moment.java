package vn.hienluong.portal;

import java.time.Instant;
import java.util.Map;
import vn.hienluong.publications.facts.PublicationKind;

/**
 * What a request shows: the site at a moment.
 *
 * @param version the same as long as nothing that the site shows has changed
 * @param counts how many publications there are of each kind
 * @param reported whether a report on a plan was issued
 */
public record Moment(Site site, Instant at, String version, Map<PublicationKind, Integer> counts, boolean reported) {}
