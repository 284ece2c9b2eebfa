package vn.hienluong.notifications;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail looks from outside; whether there is any is {@code spring.mail.host}.
 *
 * @param address of this installation as people open it, before the links in a mail
 * @param from sender of the mail
 * @param gateway where messages for telephones are passed on; none without an address
 */
@ConfigurationProperties("hienluong.notifications")
record NotificationsProperties(
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("hien-luong@localhost") String from,
        @DefaultValue Gateway gateway) {

    /**
     * @param url takes a signed POST for each message; https, or http on this machine
     * @param secret shared with the gateway, at least 32 characters
     */
    record Gateway(@Nullable URI url, @Nullable String secret) {}
}
