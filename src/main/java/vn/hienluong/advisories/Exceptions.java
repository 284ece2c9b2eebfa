package vn.hienluong.advisories;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Advisories that we looked at and that do not touch us, each with a reason and the day on which to look again. */
final class Exceptions {

    private final Map<String, LocalDate> until = new HashMap<>();

    private Exceptions() {}

    /** @throws IllegalArgumentException when one has no reason */
    static Exceptions read(JsonNode list) {
        var all = new Exceptions();
        for (var one : list) {
            if (one.path("reason").asString("").isBlank()) {
                throw new IllegalArgumentException("an exception without a reason: " + one);
            }
            all.until.put(
                    one.path("id").asString(), LocalDate.parse(one.path("until").asString()));
        }
        return all;
    }

    boolean cover(String advisory, LocalDate today) {
        var last = until.get(advisory);
        return last != null && !today.isAfter(last);
    }
}
