package vn.hienluong.portal;

import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.web.PublicSite;

/** @param slug its part of each address: the notation in small letters */
public record Site(AgencyProfile profile, String slug) {

    public AgencyId agency() {
        return profile.id();
    }

    public PublicSite shown() {
        return new PublicSite(
                profile.id(), slug, profile.name(), profile.superior(), profile.place(), profile.sample());
    }
}
