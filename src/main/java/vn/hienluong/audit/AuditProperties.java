package vn.hienluong.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where the installation's key and the signed heads are kept, outside the database
 */
@ConfigurationProperties("hienluong.audit")
record AuditProperties(@DefaultValue("data/serve/audit") Path folder) {}
