package vn.hienluong.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.context.request.ServletWebRequest;
import vn.hienluong.opendata.Offer;
import vn.hienluong.opendata.Publisher;
import vn.hienluong.platform.Sha256;

/** Whether somebody already has what they ask for. */
final class Tags {

    /** Of the form in which things are written: another one makes every tag another one. */
    private static final String FORM = "1";

    private static final int LENGTH = 24;

    private Tags() {}

    /** By the version of the list and of the agency, without reading a row. @param form such as csv */
    static boolean known(
            Offer offer, Publisher publisher, String form, HttpServletRequest request, HttpServletResponse response) {
        var said = String.join(
                "\n",
                FORM,
                offer.key(),
                offer.standing().version(),
                publisher.site().toString(),
                form);
        return known(said.getBytes(StandardCharsets.UTF_8), changed(offer, publisher), request, response);
    }

    static boolean known(byte[] content, HttpServletRequest request, HttpServletResponse response) {
        return known(content, Optional.empty(), request, response);
    }

    private static boolean known(
            byte[] said, Optional<Instant> changed, HttpServletRequest request, HttpServletResponse response) {
        // weak: pressed or not, it says the same
        var tag = "W/\"" + digest(said) + '"';
        return new ServletWebRequest(request, response)
                .checkNotModified(tag, changed.map(Instant::toEpochMilli).orElse(-1L));
    }

    /** Left out while that second lasts: a second change in it would go unnoticed (RFC 9110, 8.8.2.2). */
    private static Optional<Instant> changed(Offer offer, Publisher publisher) {
        return offer.standing()
                .changedAt()
                .filter(at -> at.plus(Duration.ofSeconds(1)).isBefore(publisher.at()));
    }

    private static String digest(byte[] said) {
        return Sha256.hex(said).substring(0, LENGTH);
    }
}
