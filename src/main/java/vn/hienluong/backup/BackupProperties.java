package vn.hienluong.backup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What besides the database and the contents of files makes an installation.
 *
 * @param audit the journal's key and signed heads
 * @param identity the key of the second factors
 */
@ConfigurationProperties("hienluong.backup")
record BackupProperties(
        @DefaultValue("data/serve/audit") Path audit,
        @DefaultValue("data/serve/identity") Path identity) {}
