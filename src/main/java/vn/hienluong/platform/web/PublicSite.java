package vn.hienluong.platform.web;

import vn.hienluong.platform.AgencyId;

/**
 * The part of the public site that belongs to one agency.
 *
 * @param slug its part of each address
 * @param superior the body above
 * @param sample true where everything in it is sample data
 */
public record PublicSite(AgencyId agency, String slug, String name, String superior, String place, boolean sample) {

    public String path() {
        return "/cong/" + slug;
    }
}
