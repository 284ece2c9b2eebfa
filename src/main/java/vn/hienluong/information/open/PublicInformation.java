package vn.hienluong.information.open;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.information.published.PublicLog;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.web.PublicRoom;
import vn.hienluong.platform.web.PublicScreen;

/** What was answered before, for the site's search and its sitemap. */
@Component
class PublicInformation implements PublicRoom {

    private final PublicLog log;

    PublicInformation(PublicLog log) {
        this.log = log;
    }

    @Override
    public List<Found> find(String typed, int most, PublicScreen screen) {
        return log.search(typed, screen.agency()).stream()
                .limit(most)
                .map(one -> new Found(
                        one.title(),
                        screen.href(LogController.ADDRESS + "/" + one.id()),
                        LogController.about(one, screen),
                        one.question() + "\n" + one.answer()))
                .toList();
    }

    @Override
    public List<Place> places(int most, Instant at, AgencyId agency) {
        return log.all(agency).stream()
                .limit(most)
                .map(one -> new Place(LogController.ADDRESS + "/" + one.id(), one.publishedAt()))
                .toList();
    }
}
