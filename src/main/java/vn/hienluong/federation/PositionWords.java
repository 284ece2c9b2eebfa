package vn.hienluong.federation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.hienluong.openid.Audience;
import vn.hienluong.openid.Provider;
import vn.hienluong.openid.Providers;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.platform.Misconfigured;
import vn.hienluong.platform.web.Typed;

/** Words for positions: a provider's own as configured, then those that every office knows. None makes an administrator. */
@Component
class PositionWords {

    private final Map<String, PositionRole> usual = read();

    PositionWords(Providers providers) {
        providers.of(Audience.STAFF).forEach(PositionWords::check);
    }

    private static void check(Provider provider) {
        provider.positions().forEach((word, role) -> {
            if (named(role).isEmpty()) {
                throw new Misconfigured("federation.config.position", provider.id(), word, role);
            }
        });
    }

    Optional<PositionRole> role(String word, Provider provider) {
        var folded = folded(word);
        return provider.positions().entrySet().stream()
                .filter(own -> folded(own.getKey()).equals(folded))
                .findFirst()
                .flatMap(own -> named(own.getValue()))
                .or(() -> Optional.ofNullable(usual.get(folded)));
    }

    private static Optional<PositionRole> named(String role) {
        return Typed.choice(role.strip().toUpperCase(Locale.ROOT), PositionRole.class)
                .filter(known -> known != PositionRole.ADMINISTRATOR);
    }

    private static String folded(String word) {
        return Typed.line(word).toLowerCase(Locale.ROOT);
    }

    private static Map<String, PositionRole> read() {
        var file = new ClassPathResource("federation/positions.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(cells -> folded(cells[1]), cells -> PositionRole.valueOf(cells[0])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
