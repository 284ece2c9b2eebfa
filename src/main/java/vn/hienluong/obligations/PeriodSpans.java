package vn.hienluong.obligations;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.measures.NamedSpan;
import vn.hienluong.measures.SpanSource;
import vn.hienluong.platform.AgencyId;

/** The days of figures of each reporting period: from its first day to the cut-off. */
@Component
class PeriodSpans implements SpanSource {

    private final PeriodRepository periods;

    PeriodSpans(PeriodRepository periods) {
        this.periods = periods;
    }

    @Override
    public List<NamedSpan> spans(AgencyId agency) {
        return periods.ofTracked(agency).stream()
                .map(period -> new NamedSpan(period.title(), period.figures()))
                .toList();
    }
}
