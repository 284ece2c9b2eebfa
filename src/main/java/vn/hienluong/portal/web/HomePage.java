package vn.hienluong.portal.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.MenuLink;

/**
 * @param errands what people come for, at most five; only what there is
 * @param results where the results of the plan stand, when something was issued
 */
public record HomePage(List<MenuLink> errands, List<Section> sections, Optional<String> results) {

    public record Section(String title, String href, List<Teaser> rows) {}
}
