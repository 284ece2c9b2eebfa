package vn.hienluong.federation;

import java.util.List;
import vn.hienluong.platform.Refusal;

/**
 * Words of a provider that mean nothing here.
 *
 * @param words as it said them; empty for what it did not say
 */
record Unmatched(What what, String words) {

    enum What {
        AGENCY("federation.unmatched.agency"),
        UNIT("federation.unmatched.unit"),
        POSITION("federation.unmatched.position"),
        /** As many units as positions, or one position for all of them, was to be expected. */
        PAIRS("federation.unmatched.pairs");

        private final String key;

        What(String key) {
            this.key = key;
        }
    }

    /** For the person whom it is about. */
    Refusal sentence(String provider) {
        return Refusal.of(what.key, provider, words);
    }

    /** For the administrator: the same, and about whom. */
    List<String> arguments(String person, String provider) {
        return List.of(person, provider, words);
    }
}
