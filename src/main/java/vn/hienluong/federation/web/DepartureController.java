package vn.hienluong.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.openid.Audience;
import vn.hienluong.openid.Providers;
import vn.hienluong.openid.RoundTrip;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;

/** Off to a provider. A link and no form: browsers hold back a form whose answer leads to another site. */
@Controller
class DepartureController {

    static final String DOOR = "/sign-in";
    static final String PROVIDER = DOOR + "/with/{provider}";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private final Providers providers;
    private final RoundTrip trip;

    DepartureController(Providers providers, RoundTrip trip) {
        this.providers = providers;
        this.trip = trip;
    }

    @OpenToAll(because = "the way in by a provider")
    @GetMapping(PROVIDER)
    Html show(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String invitation,
            HttpServletRequest request) {
        var at = providers.require(provider, Audience.STAFF);
        var invited =
                Optional.of(invitation).filter(token -> TOKEN.matcher(token).matches());
        return switch (trip.depart(at, back(provider), invited, request)) {
            case Outcome.Done<String>(var address) -> Html.seeOther(address);
            case Outcome.Refused<String>(var refusal) -> Html.seeOther(DOOR).refusing(refusal);
        };
    }

    static String back(String provider) {
        return PROVIDER.replace("{provider}", provider) + "/answer";
    }
}
