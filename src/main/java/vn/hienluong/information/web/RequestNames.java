package vn.hienluong.information.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.UnitId;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestState;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;

/** Words and colours for requests on the pages of this room. */
@Component
class RequestNames {

    private static final int SHORT = 140;

    private final Units units;
    private final Clock clock;

    RequestNames(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** @param units names of all that ever were */
    record Known(Map<UnitId, String> units, LocalDate today, Text text) {

        String unit(InformationRequest request) {
            return request.state()
                    .assignedTo()
                    .map(id -> units.getOrDefault(id, ""))
                    .orElse("");
        }

        String due(InformationRequest request) {
            return request.state().closed() || request.state() instanceof RequestState.Clarifying
                    ? ""
                    : text.day(request.clock().next());
        }

        String state(InformationRequest request) {
            return text.name("information.state", request.state().name());
        }

        /** Urgent, near, done, or nothing of these. */
        String kind(InformationRequest request) {
            if (request.lateOn(today)) {
                return "late";
            }
            if (request.state().closed()) {
                return request.state() instanceof RequestState.Answered ? "done" : "";
            }
            return request.clock().next().isAfter(today.plusDays(2)) ? "go" : "near";
        }

        RequestListPage.Row row(InformationRequest request) {
            return new RequestListPage.Row(
                    RequestQuery.at(request.id()),
                    request.sign(),
                    shortened(request.wanted()),
                    text.name("information.channel", request.channel()),
                    text.day(request.arrivedOn()),
                    unit(request),
                    due(request),
                    state(request),
                    kind(request));
        }
    }

    Known of(Text text, AgencyId agency) {
        var names = units.ever(agency).stream().collect(Collectors.toMap(Unit::id, Unit::name, (first, _) -> first));
        return new Known(names, Time.today(clock), text);
    }

    static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1).strip() + "…";
    }
}
