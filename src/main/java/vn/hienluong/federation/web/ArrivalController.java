package vn.hienluong.federation.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.federation.GivenPositions;
import vn.hienluong.federation.Identities;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.OtherWays;
import vn.hienluong.identity.SignIn;
import vn.hienluong.openid.Audience;
import vn.hienluong.openid.Farewell;
import vn.hienluong.openid.Proven;
import vn.hienluong.openid.Providers;
import vn.hienluong.openid.RoundTrip;
import vn.hienluong.openid.RoundTrip.Arrival;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Notice;
import vn.hienluong.platform.web.Screen;

/** Back from a provider: in, on to the code, or to the door with a sentence. */
@Controller
class ArrivalController {

    private final Providers providers;
    private final RoundTrip trip;
    private final Identities identities;
    private final GivenPositions positions;
    private final Door door;

    /** What opens for whoever is known. */
    @Component
    record Door(SignIn signIn, OtherWays.Steps steps, Farewell farewell) {}

    ArrivalController(Providers providers, RoundTrip trip, Identities identities, GivenPositions positions, Door door) {
        this.providers = providers;
        this.trip = trip;
        this.identities = identities;
        this.positions = positions;
        this.door = door;
    }

    @OpenToAll(because = "the way in by a provider")
    @GetMapping(DepartureController.PROVIDER + "/answer")
    @Nullable
    Html show(@PathVariable String provider, Screen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var at = providers.require(provider, Audience.STAFF);
        return switch (trip.arrive(at, request)) {
            case Outcome.Done<Arrival>(var arrival) -> known(arrival, request, response);
            case Outcome.Refused<Arrival>(var refusal) ->
                screen.viewer().signedIn() ? Html.seeOther("/my-work") : refused(refusal);
        };
    }

    private @Nullable Html known(Arrival arrival, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        return switch (identities.owner(arrival.proven(), arrival.carried())) {
            case Outcome.Done<AccountId>(var account) -> in(arrival.proven(), account, request, response);
            case Outcome.Refused<AccountId>(var refusal) -> refused(refusal);
        };
    }

    private @Nullable Html in(
            Proven proven, AccountId account, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var unmatched = positions.follow(proven, account);
        var admitted = door.signIn().admit(account, proven.secondFactor());
        if (admitted.isEmpty()) {
            return refused(Refusal.of("federation.no-way-in"));
        }
        door.farewell().remember(proven, request.getSession());
        notice(unmatched).ifPresent(notice -> notice.onTheNextPage(request, response));
        door.steps().on(admitted.get(), request, response);
        return null;
    }

    private static Optional<Notice> notice(List<Refusal> unmatched) {
        return unmatched.stream()
                .findFirst()
                .map(first -> unmatched.size() == 1 ? first : Refusal.of("federation.several", unmatched.size(), first))
                .map(sentence -> new Notice(Notice.Kind.REFUSED, sentence));
    }

    private static Html refused(Refusal refusal) {
        return Html.seeOther(DepartureController.DOOR).refusing(refusal);
    }
}
