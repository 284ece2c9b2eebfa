package vn.hienluong.information.open;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.information.InformationProperties;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;

/**
 * What keeps programs off without asking people to read crooked letters: a field that nobody sees, how long it took, and how
 * often one address sends. A form is good for a day.
 */
@Component
class Sincerity {

    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Duration shortest;
    private final Allowance asks;
    private final Allowance opens;
    private final Clock realTime = Clock.systemUTC();

    Sincerity(InformationProperties properties, Allowances allowances) {
        this.shortest = Duration.ofSeconds(properties.shortestFilling());
        this.asks = allowances.of("information requests", properties.asksPerHour(), HOUR);
        this.opens = allowances.of("information answers", properties.opensPerHour(), HOUR);
    }

    boolean mayAsk(String from) {
        return asks.take(from);
    }

    boolean mayOpen(String from) {
        return opens.take(from);
    }

    /** Why this was no person, or no form of ours. */
    Optional<Refusal> doubt(AskForm typed) {
        if (!typed.website().isEmpty()) {
            return Optional.of(Refusal.of("information.ask.trap"));
        }
        var now = realTime.instant();
        var form = typed.id();
        // an id begins with the moment of its making
        if (form.isEmpty() || form.get().compareTo(Ids.firstAt(now.minus(GOOD_FOR))) < 0) {
            return Optional.of(Refusal.of("information.ask.form-old"));
        }
        return form.get().compareTo(Ids.firstAt(now.minus(shortest))) > 0
                ? Optional.of(Refusal.of("information.ask.too-fast"))
                : Optional.empty();
    }
}
