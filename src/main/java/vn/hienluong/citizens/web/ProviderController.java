package vn.hienluong.citizens.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.Citizens;
import vn.hienluong.openid.Audience;
import vn.hienluong.openid.Farewell;
import vn.hienluong.openid.Proven;
import vn.hienluong.openid.Providers;
import vn.hienluong.openid.RoundTrip;
import vn.hienluong.openid.RoundTrip.Arrival;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;

/** To a provider of citizens, and back. */
@Controller
class ProviderController {

    private static final String PROVIDER = DoorController.DOOR + "/voi/{provider}";
    private static final String ANSWER = PROVIDER + "/tra-loi";

    private final Providers providers;
    private final RoundTrip trip;
    private final Citizens citizens;
    private final Entrance entrance;
    private final Farewell farewell;

    ProviderController(Providers providers, RoundTrip trip, Citizens citizens, Entrance entrance, Farewell farewell) {
        this.providers = providers;
        this.trip = trip;
        this.citizens = citizens;
        this.entrance = entrance;
        this.farewell = farewell;
    }

    @OpenToAll(because = "the way in for citizens")
    @GetMapping(PROVIDER)
    Html show(@PathVariable String provider, HttpServletRequest request) {
        var at = providers.require(provider, Audience.CITIZENS);
        var back = ANSWER.replace("{provider}", provider);
        return switch (trip.depart(at, back, Optional.empty(), request)) {
            case Outcome.Done<String>(var address) -> Html.seeOther(address);
            case Outcome.Refused<String>(var refusal) -> refused(refusal);
        };
    }

    @OpenToAll(because = "the way in for citizens")
    @GetMapping(ANSWER)
    Html edit(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response) {
        var at = providers.require(provider, Audience.CITIZENS);
        return switch (trip.arrive(at, request)) {
            case Outcome.Done<Arrival>(var arrival) -> in(arrival.proven(), request, response);
            case Outcome.Refused<Arrival>(var refusal) ->
                Citizen.signedIn().isPresent() ? Html.seeOther(MattersController.MATTERS) : refused(refusal);
        };
    }

    private Html in(Proven proven, HttpServletRequest request, HttpServletResponse response) {
        var inside = entrance.letIn(citizens.of(proven), request, response);
        farewell.remember(proven, request.getSession());
        return inside;
    }

    private static Html refused(Refusal refusal) {
        return Html.seeOther(DoorController.DOOR).refusing(refusal);
    }
}
