package vn.hienluong.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Component;
import vn.hienluong.openid.Departure.All;
import vn.hienluong.platform.Outcome;

/**
 * There and back: an authorization code with PKCE, a state that is good once, and a nonce (OpenID Connect Core 1.0, 3.1;
 * RFC 7636; RFC 9700). Whatever goes wrong on the way is a refusal that a person can read.
 */
@Component
public class RoundTrip {

    private static final String DEPARTURES = "hl.openid.departures";

    /** So long somebody may take to sign in there. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Registrations registrations;
    private final Questions questions;
    private final Proofs proofs;
    private final Clock realTime = Clock.systemUTC();

    /**
     * Somebody who came back.
     *
     * @param carried what they had in the hand when they left
     */
    public record Arrival(Proven proven, Optional<String> carried) {}

    RoundTrip(Registrations registrations, Questions questions, Proofs proofs) {
        this.registrations = registrations;
        this.questions = questions;
        this.proofs = proofs;
    }

    /**
     * The address at which the provider asks who somebody is.
     *
     * @param back path here to which it sends them afterwards
     * @param carried comes back with them, and the provider never sees it
     */
    public Outcome<String> depart(
            Provider provider, String back, Optional<String> carried, HttpServletRequest request) {
        try {
            var client = registrations.of(provider).client();
            var asked = questions.ask(provider, client, back, request);
            var departure = new Departure(provider.id(), asked, carried.orElse(""), realTime.instant());
            request.getSession().setAttribute(DEPARTURES, departures(request).and(departure));
            return Outcome.done(asked.getAuthorizationRequestUri());
        } catch (Registrations.Unreachable away) {
            return Outcome.refused(Faults.sentence(provider, away));
        }
    }

    /** Who came back from there. The state is used up, whatever comes of it. */
    public Outcome<Arrival> arrive(Provider provider, HttpServletRequest request) {
        var departure = take(provider, request);
        if (departure.isEmpty()) {
            return Outcome.refused("openid.stale");
        }
        try {
            var proven = proven(provider, departure.get(), request);
            return Outcome.done(
                    new Arrival(proven, Optional.of(departure.get().carried()).filter(carried -> !carried.isEmpty())));
        } catch (OAuth2AuthenticationException | Registrations.Unreachable no) {
            return Outcome.refused(Faults.sentence(provider, no));
        }
    }

    private Proven proven(Provider provider, Departure departure, HttpServletRequest request) {
        var registration = registrations.of(provider);
        var exchange = new OAuth2AuthorizationExchange(departure.asked(), answer(departure, request));
        var asked = new OAuth2LoginAuthenticationToken(registration.client(), exchange);
        return proofs.of(provider, registration, asked, Optional.ofNullable(request.getParameter("iss")));
    }

    private static OAuth2AuthorizationResponse answer(Departure departure, HttpServletRequest request) {
        var code = Optional.ofNullable(request.getParameter("code")).filter(one -> !one.isBlank());
        var answer = code.isPresent()
                ? OAuth2AuthorizationResponse.success(code.get())
                : OAuth2AuthorizationResponse.error(Optional.ofNullable(request.getParameter("error"))
                        .filter(one -> !one.isBlank())
                        .orElse("invalid_request"));
        return answer.redirectUri(Objects.requireNonNull(departure.asked().getRedirectUri()))
                .state(Objects.requireNonNull(departure.asked().getState()))
                .build();
    }

    private Optional<Departure> take(Provider provider, HttpServletRequest request) {
        var all = departures(request);
        var departure = Optional.ofNullable(request.getParameter("state")).flatMap(all::by);
        departure.ifPresent(one -> request.getSession().setAttribute(DEPARTURES, all.without(one)));
        return departure
                .filter(one -> one.provider().equals(provider.id()))
                .filter(one -> one.at().plus(LONGEST).isAfter(realTime.instant()));
    }

    private static All departures(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(DEPARTURES) instanceof All all ? all : All.NONE;
    }
}
