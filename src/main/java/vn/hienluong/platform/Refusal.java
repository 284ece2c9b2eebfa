package vn.hienluong.platform;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A "no" with its reason: the key of a sentence in the message bundles and what stands in its places. Refusals are
 * values that a person reads; exceptions are for broken machines and broken programs.
 */
public record Refusal(String key, List<Object> arguments) implements Serializable {

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(key, Arrays.asList(arguments));
    }
}
