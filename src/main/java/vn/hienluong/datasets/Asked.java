package vn.hienluong.datasets;

import java.time.Instant;
import vn.hienluong.platform.AgencyId;

/**
 * About which agency, and as of when.
 *
 * @param place where the agency signs
 * @param site address of its public pages, with the server: rows that have a page name it
 */
public record Asked(AgencyId agency, String place, String site, Instant at) {}
