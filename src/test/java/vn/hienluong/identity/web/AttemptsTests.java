package vn.hienluong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.hienluong.InTheHouse;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.web.Allowances;

/** So many forms a minute from one address at the door; pages and other addresses are not held up. */
@InTheHouse
class AttemptsTests {

    @Autowired
    Allowances allowances;

    private Attempts attempts;

    @BeforeEach
    void aDoorOfItsOwn() {
        attempts = new Attempts(allowances.of("door " + Ids.next(), 3));
    }

    private int answer(String method, String path, String address) throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        attempts.doFilter(request, response, new MockFilterChain());
        if (response.getStatus() == 429) {
            assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        }
        return response.getStatus();
    }

    @Test
    void theFourthTryOfAMinuteIsSentAway() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(answer("POST", i == 0 ? "/sign-in" : "/sign-in/code", "10.0.0.1"))
                    .isEqualTo(200);
        }
        assertThat(answer("POST", "/invitation/abc", "10.0.0.1")).isEqualTo(429);
        assertThat(answer("POST", "/sign-in", "10.0.0.2")).isEqualTo(200);
        assertThat(answer("GET", "/sign-in", "10.0.0.1")).isEqualTo(200);
        assertThat(answer("POST", "/periods/1/reports/2/lines", "10.0.0.1")).isEqualTo(200);
    }
}
