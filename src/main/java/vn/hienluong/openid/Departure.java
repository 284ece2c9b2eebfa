package vn.hienluong.openid;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Somebody who left for a provider and is expected back, once.
 *
 * @param carried what they had in the hand when they left, such as an invitation; empty when nothing
 */
record Departure(String provider, OAuth2AuthorizationRequest asked, String carried, Instant at)
        implements Serializable {

    /** Those of one session: a person may try in several windows, but not in any number of them. */
    record All(ArrayList<Departure> list) implements Serializable {

        private static final int MOST = 5;

        static final All NONE = new All(new ArrayList<>());

        All and(Departure departure) {
            var more = new ArrayList<>(list);
            more.add(departure);
            return new All(new ArrayList<>(more.subList(Math.max(0, more.size() - MOST), more.size())));
        }

        Optional<Departure> by(String state) {
            return list.stream()
                    .filter(one -> state.equals(one.asked().getState()))
                    .findFirst();
        }

        All without(Departure departure) {
            return new All(new ArrayList<>(List.copyOf(list).stream()
                    .filter(one -> !one.equals(departure))
                    .toList()));
        }
    }
}
