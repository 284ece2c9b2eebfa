package vn.hienluong.backup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What besides the database makes an installation.
 *
 * @param files contents that people brought
 * @param audit the journal's key and signed heads
 * @param identity the key of the second factors
 */
@ConfigurationProperties("hienluong.backup")
record BackupProperties(
        @DefaultValue("data/serve/files") Path files,
        @DefaultValue("data/serve/audit") Path audit,
        @DefaultValue("data/serve/identity") Path identity) {}
