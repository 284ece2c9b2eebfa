package vn.hienluong.platform.web;

import java.util.Optional;
import vn.hienluong.platform.AgencyId;

/** Where the public site of an agency is, for rooms below it that print or send its addresses. */
public interface PublicSites {

    Optional<PublicSite> shown(AgencyId agency);
}
