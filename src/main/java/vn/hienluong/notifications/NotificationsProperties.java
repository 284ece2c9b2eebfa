package vn.hienluong.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail looks from outside; whether there is any is {@code spring.mail.host}.
 *
 * @param address of this installation as people open it, before the links in a mail
 * @param from sender of the mail
 */
@ConfigurationProperties("hienluong.notifications")
record NotificationsProperties(
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("hien-luong@localhost") String from) {}
