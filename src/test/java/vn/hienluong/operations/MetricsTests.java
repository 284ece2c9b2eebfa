package vn.hienluong.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.InTheHouse;
import vn.hienluong.platform.Misconfigured;

/** Figures for a machine that knows the token, and the number of each request. */
@InTheHouse
class MetricsTests {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Autowired
    MockMvc pages;

    private static Metrics metrics(String token) {
        return new Metrics(new OperationsProperties(token), new HikariDataSource());
    }

    @Test
    void onlyWhoKnowsTheTokenReadsFigures() {
        var metrics = metrics(TOKEN);
        metrics.answered("GET", "/plans/{id}", 200, Duration.ofMillis(20));
        assertThat(metrics.told(TOKEN).orElseThrow())
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count", "uri=\"/plans/{id}\"");
        assertThat(metrics.told("")).isEmpty();
        assertThat(metrics.told(TOKEN + "0")).isEmpty();
        metrics.destroy();
    }

    @Test
    void withoutATokenNothingIsMeasuredAndNobodyIsLetIn() throws Exception {
        assertThat(metrics("").told("")).isEmpty();
        assertThat(metrics("").wanted()).isFalse();
        pages.perform(get("/health/metrics").header("Authorization", "Bearer ")).andExpect(status().isNotFound());
        assertThatThrownBy(() -> metrics("ngắn")).isInstanceOf(Misconfigured.class);
    }

    @Test
    void aRequestKeepsTheNumberOfTheProxyAndGetsOneOtherwise() throws Exception {
        pages.perform(get("/health/live").header("X-Request-Id", "proxy-00000001"))
                .andExpect(header().string("X-Request-Id", "proxy-00000001"));
        for (var bad : Map.of("a", "short", "b", "two lines\nX-Evil: 1", "c", "<script>")
                .values()) {
            pages.perform(get("/health/live").header("X-Request-Id", bad))
                    .andExpect(header().string("X-Request-Id", org.hamcrest.Matchers.matchesPattern("[0-9a-f-]{36}")));
        }
    }
}
