package vn.hienluong.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who reads without being a person, as far as they say so themselves; the list bears its date. */
@Component
class Robots {

    private final List<String> names;

    Robots() {
        try (var list = Objects.requireNonNull(Robots.class.getResourceAsStream("/portal/robots.txt"))) {
            names = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A page that a browser fetches ahead has not been read yet. */
    boolean isAPerson(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var purpose = request.getHeader("Sec-Purpose");
        if (!request.getMethod().equals("GET") || agent == null || agent.isBlank() || purpose != null) {
            return false;
        }
        var small = agent.toLowerCase(Locale.ROOT);
        return names.stream().noneMatch(small::contains);
    }
}
