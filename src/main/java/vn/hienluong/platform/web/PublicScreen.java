package vn.hienluong.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;

/**
 * What every public page knows besides its own record. It knows no reader: everybody sees the same, so that pages can be
 * kept and are counted without anybody being known.
 *
 * @param site nothing on a page of no agency
 * @param tail address behind that of the site: {@code /van-ban}; empty for its home
 * @param at the moment that the page shows
 * @param menu what there is, in its order
 * @param today in words when the day is simulated
 * @param server address before every path, for those who read elsewhere
 */
public record PublicScreen(
        Text text,
        Assets assets,
        Optional<PublicSite> site,
        String tail,
        Instant at,
        List<MenuLink> menu,
        Optional<String> today,
        String server) {

    private static final int FIRST = 5;

    public String say(String key, Object... arguments) {
        return text.say(key, arguments);
    }

    public String say(Refusal refusal) {
        return text.say(refusal);
    }

    public String asset(String path) {
        return assets.href(path);
    }

    public boolean english() {
        return text.english();
    }

    /** Of a page of the same site in the same language. */
    public String href(String other) {
        return in(english(), other);
    }

    /** This page in a language. */
    public String in(boolean wantEnglish) {
        return in(wantEnglish, tail);
    }

    private String in(boolean wantEnglish, String other) {
        return site.map(PublicSite::path).orElse("") + (wantEnglish && site.isPresent() ? "/en" : "") + other;
    }

    public String absolute(String path) {
        return server + path;
    }

    public AgencyId agency() {
        return site.map(PublicSite::agency).orElseThrow(NotFound::new);
    }

    /** Those that stand in a row where there is room. */
    public List<MenuLink> first() {
        return menu.subList(0, Math.min(FIRST, menu.size()));
    }

    /** For pieces that the workplace shows, too. */
    public Screen screen() {
        return new Screen(
                text,
                Viewer.PUBLIC,
                List.of(),
                "",
                href(tail),
                site.map(PublicSite::name).orElse(""),
                site.filter(PublicSite::sample).isPresent(),
                today,
                0,
                Optional.empty(),
                assets);
    }
}
