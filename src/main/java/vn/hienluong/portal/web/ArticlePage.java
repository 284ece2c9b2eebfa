package vn.hienluong.portal.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.ArticleView;
import vn.hienluong.platform.web.MenuLink;
import vn.hienluong.platform.web.PublicRoom;

/**
 * @param preview what is said above it when it is not public
 * @param kind and {@code kindHref}: the list to which it belongs
 * @param mark one word on how it stands; may be empty
 * @param foreign whether it is there in Vietnamese only, on an English page
 * @param changed since when it is as it is
 * @param proof by which anybody checks a print of it
 * @param asides what other rooms have to say under it
 */
public record ArticlePage(
        Optional<Preview> preview,
        String kind,
        String kindHref,
        ArticleView article,
        String mark,
        boolean foreign,
        boolean translated,
        Optional<Figure> lead,
        List<FileView> files,
        List<Relations> relations,
        Optional<Chart> chart,
        String changed,
        Optional<MenuLink> proof,
        List<PublicRoom.Aside> asides) {

    /**
     * @param back where it is written
     * @param unfilled why its fields are not shown yet
     */
    public record Preview(String back, boolean translated, Optional<Refusal> unfilled) {}

    public record Figure(String src, String srcset, int width, int height, String alt, String caption) {}

    /**
     * @param about kind and size
     * @param shown where the reader's own viewer shows it in the page
     */
    public record FileView(String href, String title, String about, String sha256, Optional<String> shown) {}

    public record Relations(String label, List<MenuLink> links) {}
}
