package vn.hienluong.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.hienluong.platform.web.Allowance;

/** The answer to who did something too often: when to come again, and a sentence in a page. */
final class TooOften {

    private TooOften() {}

    static void answer(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Allowance.PERIOD.toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
