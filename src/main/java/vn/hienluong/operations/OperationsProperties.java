package vn.hienluong.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param metricsToken bearer token for {@code /health/metrics}, at least 32 characters; without one there are no metrics
 */
@ConfigurationProperties("hienluong.operations")
record OperationsProperties(@DefaultValue("") String metricsToken) {}
