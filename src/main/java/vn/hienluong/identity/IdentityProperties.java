package vn.hienluong.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where the key that protects second factors is kept, outside the database
 */
@ConfigurationProperties("hienluong.identity")
record IdentityProperties(
        @DefaultValue("data/serve/identity") Path folder) {}
