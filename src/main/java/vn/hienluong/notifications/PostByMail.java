package vn.hienluong.notifications;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.hienluong.identity.Post;
import vn.hienluong.platform.Masks;

/** Letters about accounts, past the outbox: what they carry must not be kept. */
@Component
class PostByMail implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(PostByMail.class);

    private final ObjectProvider<JavaMailSender> server;
    private final NotificationsProperties properties;

    PostByMail(ObjectProvider<JavaMailSender> server, NotificationsProperties properties) {
        this.server = server;
        this.properties = properties;
    }

    @Override
    public boolean open() {
        return server.getIfAvailable() != null;
    }

    @Override
    public String address() {
        return properties.address();
    }

    @Override
    public boolean carry(Mail mail) {
        try {
            var to = server.getObject();
            var message = to.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            helper.setSentDate(Date.from(Clock.systemUTC().instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            to.send(message);
            return true;
        } catch (MailException | MessagingException no) {
            LOG.warn("a letter with a link did not leave: {}", Masks.text(no.getMessage()));
            return false;
        }
    }
}
