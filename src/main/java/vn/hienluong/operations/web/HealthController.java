package vn.hienluong.operations.web;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.OpenToAll;

/** Is the program alive, and can it work? Two words, and nothing about what is inside. */
@Controller
class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final int SECONDS = 2;

    private final DataSource technical;

    HealthController(@Qualifier("technical") DataSource technical) {
        this.technical = technical;
    }

    @OpenToAll(because = "asked by a supervisor, which knows no password")
    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return word(200, "live");
    }

    /** 503 while the database does not answer: the proxy in front then asks another node. */
    @OpenToAll(because = "asked by the proxy in front, which knows no password")
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        try (var connection = technical.getConnection()) {
            return connection.isValid(SECONDS) ? word(200, "ready") : word(503, "no database");
        } catch (SQLException noDatabase) {
            LOG.warn("not ready: {}", noDatabase.getMessage());
            return word(503, "no database");
        }
    }

    private static ResponseEntity<String> word(int status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(word);
    }
}
