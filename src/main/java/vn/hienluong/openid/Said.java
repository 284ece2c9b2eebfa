package vn.hienluong.openid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;
import vn.hienluong.platform.web.Typed;

/** The claims, read forgivingly: one value or a list of them, at the top or within another claim. */
public final class Said {

    private static final int LONGEST = 300;
    private static final int MOST = 50;

    private final Map<String, Object> claims;

    Said(Map<String, Object> claims) {
        this.claims = claims;
    }

    static Said of(ClaimAccessor token) {
        return new Said(token.getClaims());
    }

    /** The values of a claim, in their order, without what is empty. */
    public List<String> all(String claim) {
        return switch (value(claim)) {
            case Collection<?> several ->
                several.stream()
                        .map(Said::text)
                        .filter(text -> !text.isEmpty())
                        .limit(MOST)
                        .toList();
            case null -> List.of();
            case Object one -> Typed.maybe(text(one)).stream().toList();
        };
    }

    Optional<String> one(String claim) {
        return all(claim).stream().findFirst();
    }

    boolean yes(String claim) {
        return one(claim).filter("true"::equalsIgnoreCase).isPresent();
    }

    private @Nullable Object value(String claim) {
        return claims.containsKey(claim) ? claims.get(claim) : within(claims, claim);
    }

    private static @Nullable Object within(Map<?, ?> part, String claim) {
        var dot = claim.indexOf('.');
        if (dot < 0) {
            return part.get(claim);
        }
        return part.get(claim.substring(0, dot)) instanceof Map<?, ?> next
                ? within(next, claim.substring(dot + 1))
                : null;
    }

    private static String text(@Nullable Object value) {
        var line = Typed.line(value == null ? "" : String.valueOf(value));
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
