package vn.hienluong.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.Misconfigured;

/**
 * Figures of the running program in the text format of Prometheus: memory, collections, threads, processor, database
 * connections, and how long requests took by route; no figure of the business and nothing of a person. Only for who
 * knows the token; without a token nothing is measured.
 */
@Component
public class Metrics implements DisposableBean {

    private static final int SHORTEST_TOKEN = 32;

    private final byte[] token;
    private final Optional<PrometheusMeterRegistry> registry;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Metrics(OperationsProperties properties, @Qualifier("technical") HikariDataSource pool) {
        this.token = properties.metricsToken().getBytes(StandardCharsets.UTF_8);
        if (token.length > 0 && token.length < SHORTEST_TOKEN) {
            throw new Misconfigured("operations.token.short", SHORTEST_TOKEN);
        }
        this.registry = token.length == 0 ? Optional.empty() : Optional.of(registry(pool));
    }

    private PrometheusMeterRegistry registry(HikariDataSource pool) {
        var all = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(all);
        collections.bindTo(all);
        new JvmThreadMetrics().bindTo(all);
        new ProcessorMetrics().bindTo(all);
        new UptimeMetrics().bindTo(all);
        pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(all));
        return all;
    }

    /** The figures; nothing for who does not know the token. */
    public Optional<String> told(String claimed) {
        return registry.filter(_ -> MessageDigest.isEqual(token, claimed.getBytes(StandardCharsets.UTF_8)))
                .map(PrometheusMeterRegistry::scrape);
    }

    /** @param route the pattern of the address, never the address itself */
    public void answered(String method, String route, int status, Duration taken) {
        registry.ifPresent(all -> all.timer(
                        "http.server.requests", "method", method, "uri", route, "status", String.valueOf(status))
                .record(taken));
    }

    public boolean wanted() {
        return registry.isPresent();
    }

    @Override
    public void destroy() {
        collections.close();
    }
}
