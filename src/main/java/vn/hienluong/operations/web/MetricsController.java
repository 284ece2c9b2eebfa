package vn.hienluong.operations.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.operations.Metrics;
import vn.hienluong.platform.NotFound;

/** Figures for Prometheus. Whoever does not bring the token finds nothing here. */
@Controller
class MetricsController {

    private static final String BEARER = "Bearer ";
    private static final MediaType FORMAT = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final Metrics metrics;

    MetricsController(Metrics metrics) {
        this.metrics = metrics;
    }

    @OpenToAll(because = "asked by a machine, which brings a token of its own")
    @GetMapping("/health/metrics")
    ResponseEntity<String> show(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        var token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        var told = metrics.told(token).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(FORMAT)
                .cacheControl(CacheControl.noStore())
                .body(told);
    }
}
