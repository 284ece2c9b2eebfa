package vn.hienluong.portal.counting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.measures.Amount;
import vn.hienluong.measures.Amounts;
import vn.hienluong.measures.Counted;
import vn.hienluong.measures.Measure;
import vn.hienluong.measures.Measure.Kind;
import vn.hienluong.measures.MeasureSource;
import vn.hienluong.measures.Span;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Sha256;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.portal.RequiredContent;
import vn.hienluong.portal.RequiredContent.Found;
import vn.hienluong.portal.RequiredContent.Standing;

/** Of what must stand on the portal, how much stood there at the end of the last of the days. */
@Component
class RequiredCounts implements MeasureSource {

    private static final String SHARE = "portal.measured." + "required-content";

    private final RequiredContent required;
    private final Clock clock;
    private final Text text;

    RequiredCounts(RequiredContent required, Clock clock, Words words) {
        this.required = required;
        this.clock = clock;
        this.text = words.in(Words.VIETNAMESE);
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.ofTheAgency(SHARE, Kind.SHARE).ofADay());
    }

    @Override
    public Amounts count(String key, Span span, AgencyId agency) {
        var found = required.at(moment(span), agency);
        long present = found.stream().filter(RequiredCounts::present).count();
        return new Amounts(
                new Amount(
                        BigDecimal.valueOf(present),
                        Optional.of(BigDecimal.valueOf(found.size())),
                        found.size(),
                        digest(found)),
                Map.of());
    }

    private Instant moment(Span span) {
        var last = span.end().minusMillis(1);
        return last.isAfter(clock.instant()) ? clock.instant() : last;
    }

    private static boolean present(Found found) {
        return found.standing() != Standing.MISSING;
    }

    @Override
    public List<Counted> records(String key, Span span, Set<UnitId> units, Actor by) {
        var moment = moment(span);
        return required.at(moment, by.agency()).stream()
                .map(found -> new Counted(
                        text.say("portal.required." + found.rule().key()),
                        Time.dayOf(moment),
                        found.latest().map(row -> "/publications/" + row.id()),
                        present(found)))
                .toList();
    }

    private static String digest(List<Found> found) {
        var said = found.stream()
                .map(one -> one.rule().law() + " " + one.rule().key() + " " + present(one))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(said);
    }
}
