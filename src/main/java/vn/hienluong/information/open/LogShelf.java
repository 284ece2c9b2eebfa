package vn.hienluong.information.open;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.information.published.PublicLog;
import vn.hienluong.information.published.PublicLog.Shown;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.PublicShelf;

/** What was answered before, for the site's search and its sitemap. */
@Component
class LogShelf implements PublicShelf {

    private final PublicLog log;

    LogShelf(PublicLog log) {
        this.log = log;
    }

    @Override
    public String label() {
        return "information.open.log";
    }

    @Override
    public List<Leaf> find(String words, PublicScreen screen) {
        return leaves(log.search(words, screen.agency()), screen);
    }

    @Override
    public List<Leaf> all(PublicScreen screen) {
        return leaves(log.all(screen.agency()), screen);
    }

    private static List<Leaf> leaves(List<Shown> shown, PublicScreen screen) {
        return shown.stream()
                .map(one -> new Leaf(
                        one.title(),
                        LogController.ADDRESS + "/" + one.id(),
                        LogController.about(one, screen),
                        one.publishedAt()))
                .toList();
    }
}
