package vn.hienluong.links;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Time;

/** What the rounds have found. */
@Component
public class Links {

    /** @param repaired in the last days, the latest first */
    public record Found(int all, List<Link> broken, List<Link> repaired) {}

    /** For so many days a repaired link stays on the list. */
    private static final int SHOWN = 90;

    private final LinkRepository links;
    private final Clock clock;

    Links(LinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Found found(Actor by) {
        by.require(LinkAction.VIEW);
        var agency = by.agency();
        var since = Time.today(clock).minusDays(SHOWN);
        return new Found(links.all(agency), links.broken(agency), links.repaired(since, agency));
    }
}
