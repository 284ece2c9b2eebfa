package vn.hienluong.datarequests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.privacy.Confidence;

/** In what time each wish is carried out: the rules {@code person-data.…} of the law, or the agency's own. */
@Component
class Limits {

    private final Deadlines deadlines;

    Limits(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** By the rules that hold when a request arrives. */
    Due due(Wish wish, Instant received, AgencyId agency) {
        var day = Time.dayOf(received);
        var rule = deadlines.rule(key(wish), day, agency);
        return new Due(
                known(key(wish) + ".notice", day, agency).map(notice -> after(notice, received, agency)),
                after(rule, received, agency),
                rule.source(),
                rule.certain() ? Confidence.READ : Confidence.SECONDHAND);
    }

    /** Once more so long as the rule of the day of receipt lets it be; nothing where it knows no extension. */
    Optional<Instant> extended(DataRequest request, AgencyId agency) {
        var day = Time.dayOf(request.receivedAt());
        // an end of a day is the first moment of the next, and days are counted from the last that still counts
        var last = request.due().before().minusMillis(1);
        return known(key(request.wish()) + ".extension", day, agency).map(more -> after(more, last, agency));
    }

    private Optional<Rule> known(String key, LocalDate day, AgencyId agency) {
        return deadlines.ruled(key, day, agency) ? Optional.of(deadlines.rule(key, day, agency)) : Optional.empty();
    }

    /** The first moment that is too late. */
    private Instant after(Rule rule, Instant moment, AgencyId agency) {
        return rule.unit() == RuleUnit.HOURS
                ? moment.plus(Duration.ofHours(rule.amount()))
                : Time.endOf(deadlines.under(rule, Time.dayOf(moment), agency).last());
    }

    private static String key(Wish wish) {
        return "person-data." + wish.name().toLowerCase(Locale.ROOT);
    }
}
