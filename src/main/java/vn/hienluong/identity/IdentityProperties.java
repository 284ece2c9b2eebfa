package vn.hienluong.identity;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where the key that protects second factors is kept, outside the database
 */
@ConfigurationProperties("hienluong.identity")
record IdentityProperties(
        @DefaultValue("data/serve/identity") Path folder,
        @DefaultValue Passkeys passkeys) {

    /**
     * @param origins addresses at which people open this installation, such as https://hl.example.gov.vn; passkeys work
     *     there alone. Without any, the address that stands in mails
     * @param domain to which passkeys belong for good: the host of every origin, or what follows one of its first dots.
     *     Without one, the host of the first origin. Who changes it makes every passkey useless
     */
    record Passkeys(
            @DefaultValue List<String> origins,
            @DefaultValue("") String domain) {}
}
